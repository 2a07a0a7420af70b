using System.Globalization;
using System.Text.RegularExpressions;

namespace Tessera.Intake.Import.Dates;

/// <summary>
/// A narrative that tells its own time with its zone (<c>/1534E/</c>) proves or disproves the time column: exports of web lists mix
/// local time and UTC in one column, and nothing in the column says which.
/// </summary>
internal static partial class ClockInText
{
    /// <summary>How far two clocks that tell of one event may differ: the report is written after it.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(30);

    public static WhenOccurred Compare(WhenOccurred column, string text, DateTime written, DateRules rules)
    {
        if (column.Precision is not (WhenPrecision.Minute or WhenPrecision.Second) || Clock().Match(text) is not { Success: true } match) return column;
        if (ClockWords.Read(match.Value).Value is not { } clock || ZoneOf(match.Groups["zone"].Value, rules) is not { } zone) return column;

        var words = match.Value;
        var local = Closest(column.From, clock, zone);
        if (IsNear(column, local)) return Between(column, local) with { Note = column.From == column.To ? null : $"The narrative says {words}." };

        var utc = new WhenOccurred(new(written, TimeSpan.Zero), new(written, TimeSpan.Zero), column.Precision);
        var ofUtc = Closest(utc.From, clock, zone);
        if (IsNear(utc, ofUtc)) return Between(utc, ofUtc) with { Note = $"The time is UTC: the narrative says {words}." };
        var apart = Distance(utc, ofUtc) < Distance(column, local) && !HasSameDigits(clock, written) ? Between(utc, ofUtc) : Between(column, local);
        return apart with { Note = $"The narrative says {words}, the column {written.ToString("HH:mm", CultureInfo.InvariantCulture)}; when it happened lies between." };
    }

    /// <summary><c>1858P</c> beside 18:58 in Arizona: one clock, and a slip in the zone's letter.</summary>
    private static bool HasSameDigits(ClockSpan clock, DateTime written) => clock.From == new TimeSpan(written.Hour, written.Minute, 0);

    /// <summary>The clock on the day before, the same or the next, whichever is closest.</summary>
    private static DateTimeOffset Closest(DateTimeOffset to, ClockSpan clock, TimeZoneInfo zone)
    {
        var day = TimeZoneInfo.ConvertTime(to, zone).Date;
        return Enumerable.Range(-1, 3).Select(step => day.AddDays(step) + clock.From).Select(moment => new DateTimeOffset(moment, zone.GetUtcOffset(moment))).MinBy(moment => (moment - to).Duration());
    }

    private static bool IsNear(WhenOccurred column, DateTimeOffset text) => Distance(column, text) <= Near;

    private static TimeSpan Distance(WhenOccurred column, DateTimeOffset text) =>
        new[] { (column.From - text).Duration(), (column.To - text).Duration() }.Min();

    /// <summary>The text's moment where it is the column's, else the stretch between the two.</summary>
    private static WhenOccurred Between(WhenOccurred column, DateTimeOffset text)
    {
        if (Distance(column, text) < TimeSpan.FromMinutes(1)) return column with { From = text, To = text };
        return column with { From = text < column.From ? text : column.From, To = text > column.To ? text : column.To, Precision = WhenPrecision.Range };
    }

    private static TimeZoneInfo? ZoneOf(string letter, DateRules rules) => ZoneWords.Read(letter, rules with { HasAviationLetters = true }).Value switch
    {
        { Id: { } id } => TimeZoneInfo.FindSystemTimeZoneById(id),
        { Offset: { } offset } when offset == TimeSpan.Zero => TimeZoneInfo.Utc,
        _ => null,
    };

    [GeneratedRegex(@"(?<![\w:,.])([01]\d|2[0-3])[0-5]\d\s?(?<zone>[ECMPZ])(?![\w])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Clock();
}
