using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Oversight.Waiting;

/// <summary>Records that the clock destroys within a week, and those it could not: whoever has a reason in law to stop it has these days.</summary>
internal sealed class PurgesDue : IPrivacyQueue
{
    private const int Ahead = 7;

    public string Key => "purges";

    public string Label => "Purges";

    public string Nothing => "Nothing is destroyed in the next seven days.";

    public async Task<(int Count, IReadOnlyList<WaitingView> Rows)> ReadAsync(TesseraDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var (zone, today) = (db.Reader.TimeZone, now.DayAt(db.Reader.TimeZone));
        var until = today.AddDays(Ahead);
        var due = db.Records.AsNoTracking().Where(record => record.Owner == db.Reader.Center && record.PurgeOn <= until && !record.OnHold);
        var rows = await due.OrderBy(record => record.PurgeOn).ThenBy(record => record.Id).Take(PrivacyDesk.Most).ToListAsync(cancel);
        return (await due.CountAsync(cancel), [.. rows.Select(record => new WaitingView
        {
            Title = record.Title, Href = $"/records/{record.Id}", Number = record.Number, Stream = record.Stream, From = record.ReceivedAt, Due = record.PurgeOn.EndAt(zone),
            Note = record.PurgeOn < today ? "should be gone" : "by the clock",
        })]);
    }
}
