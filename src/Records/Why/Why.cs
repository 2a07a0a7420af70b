using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Why;

/// <summary>One reason a reader sees a record, and until when.</summary>
public sealed record Reason(string Text, DateTimeOffset? Until);

/// <summary>Why the reader sees a record: posting, grant, agreement and caveats, each of which taken away closes it.</summary>
public sealed record WhyView(string Posting, IReadOnlyList<Reason> Reasons, IReadOnlyList<string> Caveats, DateOnly KeptUntil);

internal static class WhySeen
{
    public static async Task<WhyView> OfAsync(TesseraDb db, Record record, CancellationToken cancel)
    {
        var reader = db.Reader;
        var posting = $"{reader.Title}, {reader.AgencyName}";
        var reasons = new List<Reason>();
        if (record.IsOwnedBy(reader.Agency)) reasons.Add(new Reason($"{reader.AgencyName} owns it, and you are posted there.", null));
        else if (record.Author == reader.Posting) reasons.Add(new Reason("You wrote it.", null));

        var grants = await (from grant in db.Grants.AsNoTracking().Where(g => g.Record == record.Id && g.Recipient == reader.Agency && g.WithdrawnAt == null)
                            join party in db.Parties on grant.Party equals party.Id into signed
                            from party in signed.DefaultIfEmpty()
                            join agreement in db.Agreements on party.Agreement equals agreement.Id into under
                            from agreement in under.DefaultIfEmpty()
                            join owner in db.Agencies on record.Owner equals owner.Id
                            select new { grant, agreement, owner }).ToListAsync(cancel);
        foreach (var row in grants)
        {
            var under = row.agreement is null ? "as an agency it serves" : $"under the agreement “{row.agreement.Name}”";
            var until = Earliest(row.grant.Until, row.agreement?.ToDay);
            reasons.Add(new Reason($"{row.owner.Name} gave it to {reader.AgencyName} on {row.grant.GivenAt:MMM d, yyyy}, {under}, for: {row.grant.Purpose}.", until));
        }

        return new WhyView(posting, reasons, record.Caveats, record.PurgeOn);
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? grant, DateOnly? agreement)
    {
        if (agreement is null) return grant;
        var end = new DateTimeOffset(agreement.Value.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return grant is null || end < grant ? end : grant;
    }
}
