using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;

namespace Tessera.Access.Audit;

/// <summary>Reads the log of one's own center, newest first, and writes down that it was read (AU-6, AU-9).</summary>
internal sealed class AuditReading(IEnumerable<INameRecords> names)
{
    public const int PageSize = 50;

    /// <summary>Null: the reader does not oversee.</summary>
    public async Task<AuditView?> ReadAsync(TesseraDb db, AuditSelectionView filter, CancellationToken cancel)
    {
        if (!MayRead(db.Reader)) return null;

        var rows = await (await SelectAsync(db, filter, cancel)).OrderByDescending(entry => entry.Id).Take(PageSize + 1).ToListAsync(cancel);
        var shown = rows.Take(PageSize).ToList();
        db.ShowList("audit.viewed", shown.Count, new { kind = filter.Kind, outcome = filter.Outcome, from = filter.From, to = filter.To, byPerson = filter.Person is not null, byRecord = filter.Record is not null });
        return new AuditView(await ViewsAsync(db, shown, cancel), rows.Count > PageSize ? shown[^1].Id : null);
    }

    public static bool MayRead(Reader reader) => reader.IsCenterStaff && (reader.Holds(Duties.Audit) || reader.Holds(Duties.Privacy));

    private async Task<IQueryable<LogEntry>> SelectAsync(TesseraDb db, AuditSelectionView filter, CancellationToken cancel)
    {
        var entries = db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Center == db.Reader.Center);
        if (filter.Person is { } person)
        {
            var part = $"%{person.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            var people = await db.People.Where(one => EF.Functions.ILike(one.Name, part)).Select(one => one.Id).ToListAsync(cancel);
            entries = entries.Where(entry => entry.Person != null && people.Contains(entry.Person.Value));
        }
        if (filter.Record is { } number)
        {
            var records = new List<RecordId>();
            foreach (var naming in names) records.AddRange(await naming.FindAsync(db, number, cancel));
            entries = entries.Where(entry => entry.Record != null && records.Contains(entry.Record.Value));
        }
        if (filter.Kind is { } kind) entries = entries.Where(entry => entry.Kind.StartsWith(kind));
        if (filter.Outcome is { } outcome) entries = entries.Where(entry => entry.Outcome == outcome);
        if (filter.From is { } from)
        {
            var start = StartOf(from, db.Reader.TimeZone);
            entries = entries.Where(entry => entry.At >= start);
        }
        if (filter.To is { } to)
        {
            var end = StartOf(to.AddDays(1), db.Reader.TimeZone);
            entries = entries.Where(entry => entry.At < end);
        }
        return filter.Before is { } before ? entries.Where(entry => entry.Id.CompareTo(before) < 0) : entries;
    }

    private static DateTimeOffset StartOf(DateOnly day, string timeZone) => day.ToDateTime(TimeOnly.MinValue).FromWallClock(timeZone).ToUniversalTime();

    private async Task<IReadOnlyList<AuditEntryView>> ViewsAsync(TesseraDb db, List<LogEntry> entries, CancellationToken cancel)
    {
        var people = entries.Select(entry => entry.Person).OfType<PersonId>().Distinct().ToList();
        var called = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        var postings = entries.Select(entry => entry.Posting).OfType<PostingId>().Distinct().ToList();
        var titles = await db.Postings.Where(posting => postings.Contains(posting.Id)).ToDictionaryAsync(posting => posting.Id, posting => posting.Title, cancel);
        var numbers = new Dictionary<RecordId, RecordNumber>();
        foreach (var naming in names)
            foreach (var (id, number) in await naming.NumbersAsync(db, [.. entries.Select(entry => entry.Record).OfType<RecordId>().Distinct()], cancel)) numbers[id] = number;
        return [.. entries.Select(entry => new AuditEntryView(
            entry.Id, entry.At, entry.Kind, entry.Outcome,
            entry.Person is { } person ? called.GetValueOrDefault(person) : null, entry.Posting is { } posting ? titles.GetValueOrDefault(posting) : null,
            entry.Record, entry.Record is { } record ? numbers.GetValueOrDefault(record) : null, entry.Version, AuditWords.Of(entry.Detail), InquiryOf(entry)))];
    }

    private static Guid? InquiryOf(LogEntry entry) =>
        entry.Kind.StartsWith("search.", StringComparison.Ordinal) && JsonDocument.Parse(entry.Detail).RootElement is var detail
        && (detail.TryGetProperty("inquiry", out var id) || (detail.TryGetProperty("detail", out var inner) && inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("inquiry", out id)))
        && id.TryGetGuid(out var inquiry) ? inquiry : null;
}
