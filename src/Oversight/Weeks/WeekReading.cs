using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;

namespace Tessera.Oversight.Weeks;

/// <summary>The weeks of the center's log, who signed which, and one week's figures.</summary>
internal sealed class WeekReading(IWork work, InstallationKey installation, TimeProvider clock)
{
    /// <summary>Newest first. Null: the reader does not oversee.</summary>
    public Task<IReadOnlyList<WeekLineView>?> ListAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<WeekLineView>?>(async db =>
    {
        if (!MayRead(db.Reader)) return null;

        var today = clock.GetUtcNow().DayAt(db.Reader.TimeZone);
        var first = WeekRule.MondayOf(await WeekFigures.FirstAsync(db, cancel) ?? today);
        var mondays = Enumerable.Range(0, WeekRule.Shown).Select(back => WeekRule.MondayOf(today).AddDays(-7 * back)).Where(monday => monday >= first).ToList();
        var signed = await db.SignedWeeks.AsNoTracking().Where(week => mondays.Contains(week.Monday)).ToDictionaryAsync(week => week.Monday, cancel);
        var names = await db.NamesOfAsync(signed.Values.Select(week => week.SignedBy), cancel);
        db.ShowList("weeks.viewed", mondays.Count);
        return [.. mondays.Select(monday => LineOf(monday, today, db.Reader.TimeZone, signed.GetValueOrDefault(monday), names))];
    }, cancel);

    /// <summary>Null: the reader does not oversee, or there is no such week.</summary>
    public Task<WeekView?> FindAsync(DateOnly monday, CancellationToken cancel) => work.ReadAsync(async db =>
    {
        var today = clock.GetUtcNow().DayAt(db.Reader.TimeZone);
        if (!MayRead(db.Reader) || !await IsThereAsync(db, monday, today, cancel)) return null;

        var signed = await db.SignedWeeks.AsNoTracking().FirstOrDefaultAsync(week => week.Monday == monday, cancel);
        var now = await WeekFigures.OfAsync(db, monday, cancel);
        var (figures, fingerprint) = (signed is null ? now : JsonSerializer.Deserialize<List<WeekFigureView>>(signed.Figures)!, WeekFigures.Fingerprint(monday, now));
        var names = await db.NamesOfAsync(signed is null ? [] : [signed.SignedBy], cancel);
        db.ShowList("week.viewed", figures.Count, new { monday });
        return new WeekView(
            LineOf(monday, today, db.Reader.TimeZone, signed, names), figures, fingerprint, FoundIn(signed), signed is null || Convert.ToHexStringLower(signed.Fingerprint) == fingerprint);
    }, cancel);

    public static bool MayRead(Reader reader) => reader.IsCenterStaff && (reader.Holds(Duties.Audit) || reader.Holds(Duties.Privacy));

    /// <summary>A Monday, not after today, and not before the log began.</summary>
    public static async Task<bool> IsThereAsync(TesseraDb db, DateOnly monday, DateOnly today, CancellationToken cancel) =>
        monday == WeekRule.MondayOf(monday) && monday <= today && await WeekFigures.FirstAsync(db, cancel) is { } first && monday >= WeekRule.MondayOf(first);

    private static WeekLineView LineOf(DateOnly monday, DateOnly today, string zone, SignedWeek? signed, IReadOnlyDictionary<Kernel.Ids.PostingId, string> names) => new(
        monday, WeekRule.StateOf(monday, today, signed is not null), monday.AddDays(6).EndAt(zone), WeekRule.DueOn(monday).AddDays(-1).EndAt(zone),
        signed is null ? null : names.GetValueOrDefault(signed.SignedBy, ""), signed?.SignedAt);

    private string? FoundIn(SignedWeek? signed)
    {
        if (signed is null) return null;
        using var key = InquiryKey.Unwrap(signed.Id, signed.Wrapped, installation);
        return key.Open(signed.Found);
    }
}
