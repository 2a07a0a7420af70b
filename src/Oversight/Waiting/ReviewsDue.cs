using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Oversight.Waiting;

/// <summary>Records whose day of review comes or has come (28 CFR 23.20(h); ISE-FS-200): kept with a reason, or destroyed.</summary>
internal sealed class ReviewsDue : IPrivacyQueue
{
    private const int Ahead = 30;

    private static readonly RecordState[] _inUse =
        [RecordState.Working, RecordState.Submitted, RecordState.Held, RecordState.Returned, RecordState.Issued, RecordState.CorrectionPending];

    public string Key => "reviews";

    public string Label => "Reviews due";

    public string Nothing => "No record is due for review in the next thirty days.";

    public async Task<(int Count, IReadOnlyList<WaitingView> Rows)> ReadAsync(TesseraDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var (zone, today) = (db.Reader.TimeZone, now.DayAt(db.Reader.TimeZone));
        var until = today.AddDays(Ahead);
        // At its day of destruction there is nothing left to review.
        var due = db.Records.AsNoTracking().Where(record => record.Owner == db.Reader.Center && record.ReviewOn <= until && record.ReviewOn < record.PurgeOn && record.PurgeOn > today && _inUse.Contains(record.State));
        var rows = await due.OrderBy(record => record.ReviewOn).ThenBy(record => record.Id).Take(PrivacyDesk.Most).ToListAsync(cancel);
        return (await due.CountAsync(cancel), [.. rows.Select(record => new WaitingView
        {
            Title = record.Title, Href = $"/records/{record.Id}/review", Number = record.Number, Stream = record.Stream, From = record.ReceivedAt, Due = record.ReviewOn.EndAt(zone),
            Note = $"destroyed on {Kernel.Ui.UiWords.Day(record.PurgeOn)}",
        })]);
    }
}
