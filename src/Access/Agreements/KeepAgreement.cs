using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;

namespace Tessera.Access.Agreements;

/// <summary>
/// An agreement is drafted by one center, signed for each agency by its own, left and ended. What is given under it opens with both signatures, and
/// closes at the recipient's next request when either is gone (28 CFR 23.20(f)(1)).
/// </summary>
internal sealed class KeepAgreement(IFreshWork work, TimeProvider clock)
{
    public Task<Guid> DraftAsync(DraftAgreementRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var wanted = request.Agencies!.Distinct().Select(id => new AgencyId(id)).ToList();
        var parties = await db.Agencies.Where(agency => wanted.Contains(agency.Id) && agency.Active).ToListAsync(cancel);
        AgreementRule.CheckDraft(db.Reader, parties, request.Streams!, request.FromDay!.Value, request.ToDay!.Value).Enforce();

        var (id, streams) = (Guid.CreateVersion7(clock.GetUtcNow()), request.Streams!.Distinct().Select(stream => stream.ToString()).ToArray());
        await DoAsync(db, "agreement.drafted", new { agreement = id, streams, agencies = wanted }, db.Database.SqlQuery<bool>($"""
            select access.draft_agreement({id}, {request.Name.Trim()}, {request.Purpose.Trim()}, {streams}, {request.FromDay}::date, {request.ToDay}::date,
                {wanted.Select(agency => agency.Value).ToArray()}) as "Value"
            """), cancel);
        return id;
    }, cancel);

    public Task SignAsync(Guid agreement, SignForRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var (party, agency, terms) = await FindAsync(db, agreement, request.Party!.Value, cancel);
        var drafter = await db.Postings.FirstOrDefaultAsync(posting => posting.Id == terms.DraftedBy, cancel);
        AgreementRule.CheckSign(db.Reader, agency, party, terms, drafter, clock.GetUtcNow().DayAt(db.Reader.TimeZone)).Enforce();
        return await DoAsync(db, "agreement.signed", new { agreement, agency = agency.Id.Value }, db.Database.SqlQuery<bool>(
            $"select access.sign_for({party.Id.Value}, {request.Signatory.Trim()}) as \"Value\""), cancel);
    }, cancel);

    public Task LeaveAsync(Guid agreement, LeaveAgreementRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var (party, agency, _) = await FindAsync(db, agreement, request.Party!.Value, cancel);
        AgreementRule.CheckLeave(db.Reader, agency, party).Enforce();
        return await DoAsync(db, "agreement.left", new { agreement, agency = agency.Id.Value }, db.Database.SqlQuery<bool>(
            $"select access.leave_agreement({party.Id.Value}, {request.Why.Trim()}) as \"Value\""), cancel);
    }, cancel);

    public Task EndAsync(Guid agreement, string why, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var terms = await db.Agreements.FirstOrDefaultAsync(one => one.Id == new AgreementId(agreement), cancel) ?? throw new NotVisibleException();
        AgreementRule.CheckEnd(db.Reader, terms).Enforce();
        return await DoAsync(db, "agreement.ended", new { agreement }, db.Database.SqlQuery<bool>($"select access.end_agreement({agreement}, {why.Trim()}) as \"Value\""), cancel);
    }, cancel);

    /// <summary>A party of this agreement, not only of any that is known.</summary>
    private static async Task<(Party Party, Agency Agency, Agreement Terms)> FindAsync(TesseraDb db, Guid agreement, Guid party, CancellationToken cancel)
    {
        var found = await (from one in db.Parties
                           join agency in db.Agencies on one.Agency equals agency.Id
                           join terms in db.Agreements on one.Agreement equals terms.Id
                           where one.Id == new PartyId(party) && terms.Id == new AgreementId(agreement)
                           select new { one, agency, terms }).FirstOrDefaultAsync(cancel);
        return found is null ? throw new NotVisibleException() : (found.one, found.agency, found.terms);
    }

    private static async Task<bool> DoAsync(TesseraDb db, string kind, object detail, IQueryable<bool> act, CancellationToken cancel)
    {
        if (!(await act.ToListAsync(cancel))[0]) throw new NotVisibleException();
        db.Audit(kind, detail: detail);
        return true;
    }
}
