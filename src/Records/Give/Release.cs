using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Records.Withdraw;

namespace Tessera.Records.Give;

internal sealed class Release(RecordKinds kinds, IRecordWriter writer, IEnumerable<IAfterWithdrawal> afterwards, TimeProvider clock) : IRelease
{
    public async Task<Refusal?> MayLeaveAsync(TesseraDb db, Record record, string purpose, CancellationToken cancel = default) =>
        MayLeaveRule.Check(await CaseOfAsync(db, record, clock.GetUtcNow().DayAt(db.Reader.TimeZone), cancel), purpose);

    public async Task<IReadOnlyList<RecipientView>> RecipientsAsync(
        TesseraDb db, Record record, IReadOnlyCollection<string> markings, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var signatures = await Recipients.SignaturesAsync(db, record, now.DayAt(db.Reader.TimeZone), cancel);
        var have = (await db.Grants.AsNoTracking().Where(g => g.Record == record.Id && g.FromVersion == record.IssuedVersion).ToListAsync(cancel))
            .Where(g => g.IsOpen(now)).Select(g => g.Recipient).ToHashSet();
        var agencies = await db.Agencies.Where(a => a.Id != record.Owner && a.Active).OrderBy(a => a.Name).ToListAsync(cancel);
        return [.. agencies.Select(agency =>
        {
            var recipient = Recipients.Of(record, agency, signatures);
            return new RecipientView(
                agency.Id, agency.Name, agency.IsCenter, agency.LawEnforcement,
                Recipients.GroundOf(recipient), RecipientRule.Check(record, markings, recipient), have.Contains(agency.Id));
        })];
    }

    public Task CheckAsync(TesseraDb db, Record record, Giving giving, CancellationToken cancel = default) => AskRulesAsync(db, record, giving, cancel);

    public async Task<GrantId> GiveAsync(TesseraDb db, Record record, Giving giving, CancellationToken cancel = default)
    {
        var recipient = await AskRulesAsync(db, record, giving, cancel);
        FreshProofRule.Check(db.Reader).Enforce(); // what left cannot be called back for certain
        if (await HasItAsync(db, record, giving.Recipient, clock.GetUtcNow(), cancel)) throw new RefusedException(Already);

        var grant = await GrantOfAsync(db, record, giving, recipient, cancel);
        db.Add(grant);
        db.Add(await EntryOfAsync(db, record, grant, cancel));
        db.Announce("record.given", record.Id, grant.FromVersion, new { grant = grant.Id, recipient = grant.Recipient, grant.Purpose, grant.Markings });
        await db.SaveChangesAsync(cancel);
        return grant.Id;
    }

    public async Task WithdrawAsync(TesseraDb db, Record record, Grant grant, string why, CancellationToken cancel = default)
    {
        db.Subject = record.Id;
        WithdrawRule.Check(record, grant, db.Reader).Enforce();
        var now = clock.GetUtcNow();
        (grant.WithdrawnAt, grant.WithdrawnBy, grant.WhyWithdrawn) = (now, db.Reader.Posting, why.Trim());
        db.Add(new Recall
        {
            Id = Guid.CreateVersion7(), Record = record.Id, Number = record.Number, Owner = record.Owner, Recipient = grant.Recipient, Cause = Recall.Withdrawn, At = now,
        });
        db.Announce("record.recalled", record.Id, grant.FromVersion, new { grant = grant.Id, recipient = grant.Recipient, cause = Recall.Withdrawn });
        await db.SaveChangesAsync(cancel);
        foreach (var follower in afterwards)
            foreach (var next in await follower.RunAsync(db, record, grant, cancel))
                if (await db.Grants.FirstOrDefaultAsync(g => g.Id == next && g.WithdrawnAt == null, cancel) is { } further)
                    await WithdrawAsync(db, record, further, why, cancel);
    }

    private async Task<Recipient> AskRulesAsync(TesseraDb db, Record record, Giving giving, CancellationToken cancel)
    {
        db.Subject = record.Id;
        var today = clock.GetUtcNow().DayAt(db.Reader.TimeZone);
        MayLeaveRule.Check(await CaseOfAsync(db, record, today, cancel), giving.Purpose).Enforce();
        TermsRule.Check(record, giving, today).Enforce();
        var recipient = await Recipients.FindAsync(db, record, giving.Recipient, today, cancel) ?? throw new NotVisibleException();
        RecipientRule.Check(record, giving.Markings, recipient).Enforce();
        return recipient;
    }

    private async Task<ReleaseCase> CaseOfAsync(TesseraDb db, Record record, DateOnly today, CancellationToken cancel)
    {
        var issuer = await db.Versions.AsNoTracking().Where(v => v.Record == record.Id && v.Version == record.IssuedVersion).Select(v => v.IssuedBy).FirstOrDefaultAsync(cancel);
        var hands = await db.Postings.Where(p => p.Id == record.Author || p.Id == issuer).Select(p => p.Person).ToListAsync(cancel);
        var giverMay = db.Reader.MayAct(record.Owner, Duties.Release);
        return new ReleaseCase(record, kinds.Of(record.Kind).MayRelease(record), giverMay, [.. hands, db.Reader.Person], today);
    }

    private static async Task<bool> HasItAsync(TesseraDb db, Record record, AgencyId recipient, DateTimeOffset now, CancellationToken cancel) =>
        (await db.Grants.AsNoTracking().Where(g => g.Record == record.Id && g.Recipient == recipient && g.FromVersion == record.IssuedVersion).ToListAsync(cancel))
            .Exists(grant => grant.IsOpen(now));

    private async Task<Grant> GrantOfAsync(TesseraDb db, Record record, Giving giving, Recipient recipient, CancellationToken cancel) => new()
    {
        Id = GrantId.New(),
        Record = record.Id,
        // This version and no other: the next one is another release, with its own log entry.
        FromVersion = record.IssuedVersion!.Value,
        ToVersion = record.IssuedVersion,
        Recipient = giving.Recipient,
        Party = recipient.Under?.Party,
        Purpose = giving.Purpose,
        Need = await writer.SealAsync(db, record.Id, giving.NeedToKnow.Trim(), "need", cancel),
        Markings = [.. giving.Markings],
        GivenBy = db.Reader.Posting,
        GivenAt = clock.GetUtcNow(),
        Until = giving.Until?.EndAt(db.Reader.TimeZone),
    };

    private static async Task<Dissemination> EntryOfAsync(TesseraDb db, Record record, Grant grant, CancellationToken cancel) => new()
    {
        Id = Guid.CreateVersion7(),
        Record = record.Id,
        Version = grant.FromVersion,
        Owner = record.Owner,
        ContentHash = await db.Versions.AsNoTracking().Where(v => v.Record == record.Id && v.Version == grant.FromVersion).Select(v => v.ContentHash).FirstAsync(cancel),
        Recipient = grant.Recipient,
        Method = Dissemination.ByGrant,
        ReasonCode = grant.Purpose,
        GrantId = grant.Id.Value,
        ByPosting = db.Reader.Posting,
        At = grant.GivenAt,
    };

    private static readonly Refusal Already = new("records.given-already", "This agency has this version already.", "Tessera: nothing done twice");
}
