using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Pages;

/// <summary>A page of the tips that wait to be screened: the most urgent first, and of those the longest waiting. A flood of others hides none.</summary>
public sealed record WaitingTips(IReadOnlyList<WaitingTip> Tips, int Count, int Page)
{
    public const int Size = 60;

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    internal static async Task<WaitingTips> ReadAsync(TesseraDb db, int page, CancellationToken cancel)
    {
        var waiting = from tip in db.Tips.AsNoTracking()
                      join record in db.Records.AsNoTracking() on tip.Record equals record.Id
                      where tip.Outcome == null && record.Owner == db.Reader.Center
                      select new { tip.Channel, record };
        var count = await waiting.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (count + Size - 1) / Size));
        var rows = await waiting
            .OrderBy(row => row.record.Priority == Priority.Immediate ? 0 : row.record.Priority == Priority.High ? 1 : 2).ThenBy(row => row.record.ReceivedAt).ThenBy(row => row.record.Id)
            .Skip((page - 1) * Size).Take(Size)
            .Select(row => new WaitingTip(row.record.Id, row.record.Number, row.record.Title, row.record.Priority, row.record.ReceivedAt, row.Channel)).ToListAsync(cancel);
        return new(rows, count, page);
    }
}

/// <summary>A tip that waits to be screened.</summary>
public sealed record WaitingTip(RecordId Id, string Number, string Title, Priority Priority, DateTimeOffset ReceivedAt, string Channel)
{
    public DateTimeOffset Due => ReceivedAt + TriageRule.ClockOf(Priority);
}
