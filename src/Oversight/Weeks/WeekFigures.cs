using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Log;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;

namespace Tessera.Oversight.Weeks;

/// <summary>Counts a week of the center's log by event and outcome, beside the four weeks before.</summary>
internal static class WeekFigures
{
    private const int Before = 4;

    public static async Task<IReadOnlyList<WeekFigureView>> OfAsync(TesseraDb db, DateOnly monday, CancellationToken cancel)
    {
        var first = await FirstAsync(db, cancel);
        var weeks = new List<Dictionary<(string Kind, string Outcome), int>>();
        for (var back = 0; back <= Before; back++) weeks.Add(await CountAsync(db, monday.AddDays(-7 * back), cancel));
        // Weeks before the log began are no habit.
        var habit = weeks.Skip(1).Where((_, back) => first is { } day && WeekRule.MondayOf(day) <= monday.AddDays(-7 * (back + 1))).ToList();
        return [.. weeks[0].Keys.Concat(habit.SelectMany(week => week.Keys)).Distinct()
            .Select(key => FigureOf(key, weeks[0].GetValueOrDefault(key), [.. habit.Select(week => week.GetValueOrDefault(key))]))
            .Where(figure => figure.Count > 0 || figure.StandsOut is not null)
            .OrderBy(figure => figure.StandsOut is null).ThenBy(figure => figure.Kind, StringComparer.Ordinal).ThenBy(figure => figure.Outcome, StringComparer.Ordinal)];
    }

    /// <summary>The day of the center's first entry; null: there is none.</summary>
    public static async Task<DateOnly?> FirstAsync(TesseraDb db, CancellationToken cancel) =>
        (await Entries(db).MinAsync(entry => (DateTimeOffset?)entry.At, cancel))?.DayAt(db.Reader.TimeZone);

    /// <summary>Of the counts alone: what stands out is an opinion of the rule.</summary>
    public static string Fingerprint(DateOnly monday, IEnumerable<WeekFigureView> figures)
    {
        var text = string.Join('\n', figures.Where(figure => figure.Count > 0).OrderBy(figure => figure.Kind, StringComparer.Ordinal).ThenBy(figure => figure.Outcome, StringComparer.Ordinal)
            .Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Kind} {figure.Outcome} {figure.Count}")).Prepend(monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static WeekFigureView FigureOf((string Kind, string Outcome) key, int count, IReadOnlyList<int> before)
    {
        var known = EventTable.Find(key.Kind);
        return new(key.Kind, key.Outcome, known?.What ?? "", count, before.Count == 0 ? null : Waiting.HabitRule.Median(before), StandsOutRule.Of(known?.Class ?? "", key.Outcome, count, before));
    }

    private static async Task<Dictionary<(string Kind, string Outcome), int>> CountAsync(TesseraDb db, DateOnly monday, CancellationToken cancel)
    {
        var (from, to) = (StartOf(monday, db), StartOf(monday.AddDays(7), db));
        var rows = await Entries(db).Where(entry => entry.At >= from && entry.At < to).GroupBy(entry => new { entry.Kind, entry.Outcome })
            .Select(group => new { group.Key.Kind, group.Key.Outcome, Count = group.Count() }).ToListAsync(cancel);
        return rows.ToDictionary(row => (row.Kind, row.Outcome), row => row.Count);
    }

    private static IQueryable<LogEntry> Entries(TesseraDb db) => db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Center == db.Reader.Center);

    private static DateTimeOffset StartOf(DateOnly day, TesseraDb db) => day.ToDateTime(TimeOnly.MinValue).FromWallClock(db.Reader.TimeZone).ToUniversalTime();
}
