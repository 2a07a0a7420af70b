using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.KeepAccounts;

/// <summary>
/// Who keeps accounts gives somebody of their center work, moves them to other work, and ends it (CJIS AC-2, PS-5). What is given opens, and
/// what ended is closed, at the person's next request.
/// </summary>
internal sealed class GivePosting(IFreshWork work)
{
    public Task RunAsync(PersonId person, GivePostingRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var held = await db.Postings.Where(posting => posting.Person == person && posting.Machine == null).ToListAsync(cancel);
        var given = Of(person, request);
        PostingRule.Check(db.Reader.Person, given, held.Where(one => one.Id.Value != request.InsteadOf)).Enforce();
        var done = db.Database.SqlQuery<bool>($"""
            select access.give_posting({given.Id.Value}, {person.Value}, {given.Agency.Value}, {given.Title}, {given.Duties}, {given.Caveats},
                {request.FromDay}::date, {request.ToDay}::date, {request.InsteadOf}) as "Value"
            """);
        if (!(await done.ToListAsync(cancel))[0]) throw new NotVisibleException();
        db.Audit(request.InsteadOf is null ? "posting.given" : "posting.moved", detail: new { of = person.Value, posting = given.Id.Value, agency = given.Agency.Value, duties = given.Duties, instead = request.InsteadOf });
        return true;
    }, cancel);

    public Task EndAsync(PersonId person, Guid posting, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        PostingRule.CheckEnd(db.Reader.Person, person).Enforce();
        if (!(await db.Database.SqlQuery<bool>($"select access.end_posting({posting}, {person.Value}) as \"Value\"").ToListAsync(cancel))[0]) throw new NotVisibleException();
        db.Audit("posting.ended", detail: new { of = person.Value, posting });
        return true;
    }, cancel);

    private static Posting Of(PersonId person, GivePostingRequest request) => new()
    {
        Id = PostingId.New(), Person = person, Agency = new(request.Agency!.Value), Title = request.Title.Trim(),
        Duties = [.. request.Duties ?? []], Caveats = [.. request.Caveats ?? []], FromDay = request.FromDay!.Value, ToDay = request.ToDay,
    };
}
