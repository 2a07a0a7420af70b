using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>A record that the reader would see, if they said what for: 28 CFR 23.20(e).</summary>
public static class RestrictedRecord
{
    /// <summary>Said to programs; a page leads to where it is stated.</summary>
    public static readonly Refusal StatePurpose = new(
        "access.purpose", "This is opened for a stated purpose only. State it, and ask again.", "28 CFR 23.20(e): need to know");

    /// <summary>Whose record it is; null: it is open already, or not theirs to see, or not there, which looks the same.</summary>
    public static async Task<AgencyId?> OwnerAsync(TesseraDb db, RecordId record, CancellationToken cancel) =>
        (await db.Database.SqlQuery<Guid?>($"select records.asks_purpose({record.Value}) as \"Value\"").ToListAsync(cancel))[0] is { } owner ? new AgencyId(owner) : null;
}
