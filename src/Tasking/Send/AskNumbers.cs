using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;

namespace Tessera.Tasking.Send;

/// <summary>Labels of asks, such as PRFC-ASK-2026-0118: of the center's block, one at a time, as asks are few.</summary>
internal static class AskNumbers
{
    public static async Task<string> NextAsync(TesseraDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var year = now.DayAt(db.Reader.TimeZone).Year;
        var serial = await db.Database.SqlQuery<int>($"""select records.take_numbers({db.Reader.Center.Value}, 'ASK', {year}, 1) as "Value" """).ToListAsync(cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{db.Reader.CenterCode}-ASK-{year}-{serial[0]:0000}");
    }
}
