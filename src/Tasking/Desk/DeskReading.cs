using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Desk;

/// <summary>Reads a desk: counts and rows from the narrow table, then the titles of the rows shown, under the wall.</summary>
internal sealed class DeskReading(RecordKinds kinds, IMatchCount matcher, TimeProvider clock)
{
    private const int Most = 100;

    public async Task<DeskView> ReadAsync(TesseraDb db, string? slug, CancellationToken cancel) => (await ReadAsync(db, slug, seen: null, cancel))!;

    /// <summary>Cheap enough to ask every few seconds: titles are read only for a desk that changed.</summary>
    /// <param name="seen">The mark of what the screen shows.</param>
    /// <returns>Null: it is still the same.</returns>
    public async Task<DeskView?> ReadAsync(TesseraDb db, string? slug, string? seen, CancellationToken cancel)
    {
        var slot = DeskSlot.Find(db.Reader, slug);
        var counts = await CountAsync(db, cancel);
        var rows = await RowsAsync(db, slot, cancel);
        var matches = await MatchesAsync(db, rows, cancel);
        var mark = MarkOf(counts, matches);
        return mark == seen ? null : await ViewAsync(db, slot, counts, rows, matches, mark, cancel);
    }

    private async Task<DeskView> ViewAsync(
        TesseraDb db, DeskSlot slot, List<QueueCount> counts, List<DeskRow> rows, IReadOnlyDictionary<RecordId, int> matches, string mark, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var views = await ViewsAsync(db, rows, matches, cancel);
        db.ShowList("desk.viewed", rows.Count, new { queue = slot.Slug });
        return new DeskView(
            slot.Slug,
            [.. DeskSlot.For(db.Reader).Select(s => QueueOf(s, counts))],
            [.. views.GroupBy(view => WorkClocks.Of(view.Due, now)).OrderBy(group => group.Key).Select(group => new DeskGroupView(WorkClocks.Title(group.Key), [.. group]))],
            counts.Sum(count => count.Count),
            counts.Sum(count => count.Urgent),
            mark);
    }

    private static Task<List<DeskRow>> RowsAsync(TesseraDb db, DeskSlot slot, CancellationToken cancel)
    {
        var queues = slot.Queues;
        return db.Desk.Where(row => queues.Contains(row.Queue)).OrderBy(row => row.DueAt).ThenBy(row => row.Subject).Take(Most).ToListAsync(cancel);
    }

    private async Task<List<QueueCount>> CountAsync(TesseraDb db, CancellationToken cancel)
    {
        var urgent = clock.GetUtcNow() + WorkClocks.Soon;
        return await db.Desk.GroupBy(row => row.Queue).Select(rows => new QueueCount(
            rows.Key, rows.Count(), rows.Count(row => row.DueAt <= urgent), rows.Min(row => row.DueAt), rows.OrderBy(row => row.DueAt).Select(row => row.Since).First(), rows.Max(row => row.PutAt))).ToListAsync(cancel);
    }

    private async Task<IReadOnlyDictionary<RecordId, int>> MatchesAsync(TesseraDb db, List<DeskRow> rows, CancellationToken cancel) =>
        rows.Count == 0 ? new Dictionary<RecordId, int>() : await matcher.CountAsync(db, [.. rows.Select(row => row.Record).Distinct()], cancel);

    private static DeskQueueView QueueOf(DeskSlot slot, List<QueueCount> counts)
    {
        var mine = counts.Where(count => slot.Queues.Contains(count.Queue)).ToList();
        var nearest = mine.MinBy(count => count.Due);
        return new DeskQueueView(slot.Key, slot.Slug, slot.Title, mine.Sum(count => count.Count), nearest?.Since, nearest?.Due);
    }

    private static string MarkOf(List<QueueCount> counts, IReadOnlyDictionary<RecordId, int> matches) => string.Create(CultureInfo.InvariantCulture,
        $"{counts.Sum(c => c.Count)}-{counts.Sum(c => c.Urgent)}-{(counts.Count == 0 ? 0 : counts.Max(c => c.Put).ToUnixTimeMilliseconds())}-{matches.Values.Sum()}");

    private async Task<List<DeskRowView>> ViewsAsync(TesseraDb db, List<DeskRow> rows, IReadOnlyDictionary<RecordId, int> matches, CancellationToken cancel)
    {
        var recordIds = rows.Select(row => row.Record).Distinct().ToList();
        var records = await db.Records.AsNoTracking().Where(record => recordIds.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancel);
        var askIds = rows.Where(row => row.Ask is not null).Select(row => row.Ask!.Value).Distinct().ToList();
        var asks = askIds.Count == 0 ? [] : await db.Asks.AsNoTracking().Where(ask => askIds.Contains(ask.Id)).ToDictionaryAsync(ask => ask.Id, cancel);
        var agencyIds = asks.Values.Select(ask => ask.Sender).Distinct().ToList();
        var agencies = agencyIds.Count == 0 ? [] : await db.Agencies.Where(agency => agencyIds.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, agency => agency.Name, cancel);
        return [.. rows.Select(row =>
        {
            var record = records.GetValueOrDefault(row.Record);
            int? found = record is not null ? matches.GetValueOrDefault(record.Id) : null;
            if (row.Ask is { } id && asks.TryGetValue(id, out var ask)) return OfAsk(row, ask, record, agencies) with { Matches = found };
            return record is null ? OfRestricted(row) : OfRecord(db.Reader, row, record) with { Matches = found };
        })];
    }

    private DeskRowView OfRecord(Reader reader, DeskRow row, Record record) => new(
        kinds.Of(record.Kind).PageOf(record, reader) ?? $"/records/{record.Id}", record.Stream, record.Number, record.Title,
        row.Queue == Queues.Life ? "life safety" : null, row.Since, row.DueAt, row.Priority, null, row.WaitingOn);

    /// <summary>It waits, and its clock runs: work is not hidden from who must do it. What it says is opened for a stated purpose.</summary>
    private static DeskRowView OfRestricted(DeskRow row) => new(
        $"/records/{row.Record}", null, "", "Asks for a stated purpose", null, row.Since, row.DueAt, row.Priority, null, row.WaitingOn);

    private static DeskRowView OfAsk(DeskRow row, Ask ask, Record? record, Dictionary<AgencyId, string> agencies) => new(
        $"/asks/{ask.Id}", record?.Stream, ask.Number, record is null ? AskWants.Words(ask.Wanted) : $"{AskWants.Words(ask.Wanted)}: {record.Title}",
        row.Queue == Queues.AsksIn ? $"from {agencies.GetValueOrDefault(ask.Sender)}" : AskStates.Sentence(ask.State), row.Since, row.DueAt, row.Priority, null, row.WaitingOn);

    private sealed record QueueCount(string Queue, int Count, int Urgent, DateTimeOffset Due, DateTimeOffset Since, DateTimeOffset Put);
}
