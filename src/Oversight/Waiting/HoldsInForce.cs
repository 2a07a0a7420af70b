using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Log;
using Tessera.Kernel.Time;
using Tessera.Kernel.Ui;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Oversight.Waiting;

/// <summary>Legal holds: each keeps what would be destroyed, so somebody asks of each whether it is still demanded (regulation 1.3 h-8).</summary>
internal sealed class HoldsInForce : IPrivacyQueue
{
    public string Key => "holds";

    public string Label => "Holds";

    public string Nothing => "No hold is in force.";

    public async Task<(int Count, IReadOnlyList<WaitingView> Rows)> ReadAsync(TesseraDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var today = now.DayAt(db.Reader.TimeZone);
        var held = db.Records.AsNoTracking().Where(record => record.Owner == db.Reader.Center && record.OnHold);
        var rows = await held.OrderBy(record => record.PurgeOn).ThenBy(record => record.Id).Take(PrivacyDesk.Most).ToListAsync(cancel);
        var ids = rows.Select(record => record.Id).ToList();
        var placed = (await db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Kind == "record.held" && entry.Record != null && ids.Contains(entry.Record.Value)).ToListAsync(cancel))
            .GroupBy(entry => entry.Record!.Value).ToDictionary(entries => entries.Key, entries => entries.Max(entry => entry.At));
        return (await held.CountAsync(cancel), [.. rows.Select(record => new WaitingView
        {
            Title = record.Title, Href = $"/records/{record.Id}/hold", Number = record.Number, Stream = record.Stream, From = placed.GetValueOrDefault(record.Id, record.ReceivedAt),
            Note = record.PurgeOn <= today ? $"it alone keeps this since {UiWords.Day(record.PurgeOn)}" : $"destroyed on {UiWords.Day(record.PurgeOn)} without it",
        })]);
    }
}
