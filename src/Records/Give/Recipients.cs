using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Give;

/// <summary>Looks recipients up as the directory has them today: whom a center serves, who signed what.</summary>
internal static class Recipients
{
    public static async Task<Recipient?> FindAsync(TesseraDb db, Record record, AgencyId agency, DateOnly today, CancellationToken cancel)
    {
        if (await db.Agencies.FirstOrDefaultAsync(a => a.Id == agency, cancel) is not { } found) return null;
        var signatures = await SignaturesAsync(db, record, today, cancel);
        return Of(record, found, signatures);
    }

    public static Recipient Of(Record record, Agency agency, IReadOnlyDictionary<AgencyId, Signature> signatures) =>
        new(agency.Id, agency.Active, agency.LawEnforcement, agency.Center == record.Owner, signatures.GetValueOrDefault(agency.Id));

    /// <summary>Who signed, beside the owner, an agreement that is in force today and covers the record's stream; the one that lasts longest.</summary>
    public static async Task<IReadOnlyDictionary<AgencyId, Signature>> SignaturesAsync(TesseraDb db, Record record, DateOnly today, CancellationToken cancel)
    {
        var stream = record.Stream.ToString();
        var inForce = (await db.Agreements.ToListAsync(cancel)).Where(a => a.IsInForce(today) && a.Streams.Contains(stream)).ToDictionary(a => a.Id);
        var parties = (await db.Parties.ToListAsync(cancel)).Where(p => inForce.ContainsKey(p.Agreement) && p.HasSigned(today)).ToList();
        var ownersOwn = parties.Where(p => p.Agency == record.Owner).Select(p => p.Agreement).ToHashSet();
        return parties.Where(p => ownersOwn.Contains(p.Agreement))
            .Select(p => (p.Agency, Signature: new Signature(p.Id, inForce[p.Agreement].Name, inForce[p.Agreement].ToDay)))
            .GroupBy(row => row.Agency)
            .ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.Signature.Until ?? DateOnly.MaxValue).Signature);
    }

    public static string? GroundOf(Recipient recipient) => recipient switch
    {
        { Under: { Until: { } until } under } => $"{under.Agreement}, until {until:MMM d, yyyy}",
        { Under: { } under } => under.Agreement,
        { IsServed: true, IsLawEnforcement: true } => "Law enforcement we serve",
        _ => null,
    };
}
