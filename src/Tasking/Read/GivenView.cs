using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Read;

/// <summary>One act of giving, as the owner's record page shows it.</summary>
public sealed record GivenView(
    GrantId Grant, string Recipient, int Version, string Purpose, IReadOnlyList<string> Markings, DateTimeOffset At, DateTimeOffset? Until, bool IsOpen,
    DateTimeOffset? WithdrawnAt, string? Why, IReadOnlyList<AskedView> Asks)
{
    internal static async Task<IReadOnlyList<GivenView>> OfAsync(TesseraDb db, RecordId record, CancellationToken cancel)
    {
        var grants = await (from grant in db.Grants.AsNoTracking().Where(g => g.Record == record)
                            join agency in db.Agencies on grant.Recipient equals agency.Id
                            orderby grant.GivenAt descending
                            select new { grant, agency.Name }).ToListAsync(cancel);
        if (grants.Count == 0) return [];
        var asks = await db.Asks.AsNoTracking().Where(ask => ask.Record == record).ToListAsync(cancel);
        return [.. grants.Select(row => new GivenView(
            row.grant.Id, row.Name, row.grant.FromVersion, row.grant.Purpose, row.grant.Markings, row.grant.GivenAt, row.grant.Until, row.grant.WithdrawnAt is null,
            row.grant.WithdrawnAt, row.grant.WhyWithdrawn, [.. asks.Where(ask => ask.GrantId == row.grant.Id).Select(ask => new AskedView(ask.Id, ask.Number, ask.Wanted, ask.State))]))];
    }
}

/// <summary>An ask in a line.</summary>
public sealed record AskedView(AskId Id, string Number, string Wanted, AskState State)
{
    /// <summary>What the reader's agency was asked about a record.</summary>
    internal static async Task<IReadOnlyList<AskedView>> OfAsync(TesseraDb db, RecordId record, CancellationToken cancel) =>
        await db.Asks.AsNoTracking().Where(ask => ask.Record == record && ask.Recipient == db.Reader.Agency)
            .OrderByDescending(ask => ask.SentAt).Select(ask => new AskedView(ask.Id, ask.Number, ask.Wanted, ask.State)).ToListAsync(cancel);
}
