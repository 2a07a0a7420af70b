using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.See;

/// <summary>Why this reader sees each of these records, and until when: owner, author, or a grant with what it hangs on.</summary>
internal static class SourceReasons
{
    public static async Task<IReadOnlyDictionary<RecordId, SourceView>> OfAsync(TesseraDb db, IReadOnlyCollection<Record> records, CancellationToken cancel)
    {
        var ids = records.Select(record => record.Id).ToList();
        var owners = await db.Agencies.ToDictionaryAsync(agency => agency.Id, agency => agency.Name, cancel);
        var grants = (await (from grant in db.Grants.AsNoTracking().Where(g => ids.Contains(g.Record) && g.Recipient == db.Reader.Agency && g.WithdrawnAt == null)
                             join party in db.Parties on grant.Party equals party.Id into signed
                             from party in signed.DefaultIfEmpty()
                             join agreement in db.Agreements on party.Agreement equals agreement.Id into under
                             from agreement in under.DefaultIfEmpty()
                             select new { grant, agreement }).ToListAsync(cancel))
            .OrderBy(row => row.grant.GivenAt).ToLookup(row => row.grant.Record, row => (row.grant, row.agreement));
        return records.ToDictionary(record => record.Id, record => Of(db.Reader, record, owners.GetValueOrDefault(record.Owner, ""), [.. grants[record.Id]]));
    }

    private static SourceView Of(Reader reader, Record record, string owner, IReadOnlyList<(Grant Grant, Agreement? Agreement)> grants)
    {
        var (why, until) = ($"{reader.AgencyName} owns it.", record.PurgeOn);
        if (!record.IsOwnedBy(reader.Agency))
        {
            why = record.Author == reader.Posting ? "You wrote it." : "It is open to your agency.";
            foreach (var (grant, agreement) in grants)
            {
                why = $"{owner} gave it to {reader.AgencyName}{(agreement is null ? "" : $" under “{agreement.Name}”")}, for {Purposes.Words(grant.Purpose).ToLowerInvariant()}.";
                until = Earliest(record.PurgeOn, grant.Until?.DayAt(reader.TimeZone), agreement?.ToDay);
            }
        }
        if (record.Caveats.Length > 0) why += $" It asks for {string.Join(", ", record.Caveats)}, which you hold.";
        return new(record.Id, record.Number, record.Title, record.Stream, record.Owner, owner, record.ReceivedAt, why, until, record.ReceivedAt.DayAt(reader.TimeZone));
    }

    private static DateOnly Earliest(DateOnly first, params ReadOnlySpan<DateOnly?> others)
    {
        foreach (var other in others)
        {
            if (other < first) first = other.Value;
        }
        return first;
    }
}
