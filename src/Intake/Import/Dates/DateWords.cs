using System.Globalization;
using System.Text.RegularExpressions;

namespace Tessera.Intake.Import.Dates;

/// <summary>Reads a date, with or without a time behind it, in the forms American records have.</summary>
internal static partial class DateWords
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static Read<LocalSpan> Read(string text, DateRules rules)
    {
        var trimmed = text.Trim();
        foreach (var (form, read) in Forms)
            if (form().Match(trimmed) is { Success: true } match) return read(match, rules, trimmed);
        if (MonthAndDay().IsMatch(trimmed)) return Dates.Read.Fault<LocalSpan>($"“{trimmed}” has no year.");
        return Dates.Read.Fault<LocalSpan>($"“{Excerpt.Of(trimmed)}” is no date in a known form.");
    }

    private static readonly (Func<Regex> Form, Func<Match, DateRules, string, Read<LocalSpan>> Read)[] Forms =
    [
        (MilitaryGroup, (match, rules, text) => Dated(Year(match, rules), Month(match), match, text)),
        (YearFirst, (match, rules, text) => Dated(Year(match, rules), Number(match, "month"), match, text)),
        (EightDigits, (match, rules, text) => Dated(Year(match, rules), Number(match, "month"), match, text)),
        (TwoNumbers, OfTwoNumbers),
        (NameThenDays, (match, rules, text) => OfDays(Year(match, rules), match, text)),
        (NameThenDay, (match, rules, text) => Dated(Year(match, rules), Month(match), match, text)),
        (DayThenName, (match, rules, text) => Dated(Year(match, rules), Month(match), match, text)),
        (NameAndYear, (match, rules, text) => OfMonth(Year(match, rules), Month(match), text)),
        (YearAndMonth, (match, rules, text) => OfMonth(Year(match, rules), Number(match, "month"), text)),
        (YearAlone, (match, rules, _) => LocalSpan.OfYear(Year(match, rules))),
    ];

    /// <summary><c>03/04/2014</c>: by the map's order; without one only what reads one way is taken.</summary>
    private static Read<LocalSpan> OfTwoNumbers(Match match, DateRules rules, string text)
    {
        var (first, second) = (Number(match, "first"), Number(match, "second"));
        if (rules.Order is null && first <= 12 && second <= 12 && first != second)
            return Dates.Read.Fault<LocalSpan>($"“{text}” could be {MonthName(first)} {second} or {MonthName(second)} {first}: the map's `occurred.order` says which.");

        var dayFirst = rules.Order is DateOrder.DayMonthYear || (rules.Order is null && first > 12);
        return Dated(Year(match, rules), dayFirst ? second : first, match, text, dayFirst ? first : second);
    }

    private static Read<LocalSpan> OfDays(int year, Match match, string text)
    {
        var (month, first, last) = (Month(match), Number(match, "day"), Number(match, "last"));
        return IsDay(year, month, first) && IsDay(year, month, last) && first < last ? LocalSpan.OfDays(new(year, month, first), new(year, month, last)) : NoSuchDay(text);
    }

    private static Read<LocalSpan> Dated(int year, int month, Match match, string text, int? day = null)
    {
        day ??= Number(match, "day");
        if (!IsDay(year, month, day.Value)) return NoSuchDay(text);

        var date = new DateOnly(year, month, day.Value);
        var clock = match.Groups["clock"].Value.Trim(' ', ',');
        if (clock.Length == 0 || ClockWords.SaysNothing(clock)) return LocalSpan.OfDay(date);
        return ClockWords.Read(clock) is { Value: { } span } ? LocalSpan.At(date, span) : Dates.Read.Fault<LocalSpan>($"“{Excerpt.Of(clock)}” after the date is no time of day.");
    }

    private static Read<LocalSpan> OfMonth(int year, int month, string text) => IsDay(year, month, 1) ? LocalSpan.OfMonth(year, month) : NoSuchDay(text);

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static Read<LocalSpan> NoSuchDay(string text) => Dates.Read.Fault<LocalSpan>($"“{Excerpt.Of(text)}” is no day of the calendar.");

    /// <summary>Two digits mean the year closest to now that is not in the future: reports tell of the past.</summary>
    private static int Year(Match match, DateRules rules)
    {
        var year = Number(match, "year");
        if (match.Groups["year"].Length > 2) return year;
        year += rules.Today.Year / 100 * 100;
        return year > rules.Today.Year ? year - 100 : year;
    }

    private static int Month(Match match) => Array.IndexOf(Months, match.Groups["name"].Value[..3].ToLowerInvariant()) + 1;

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string Weekday = @"((mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?";
    private const string Name = @"(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?";
    private const string Day = @"(?<day>\d{1,2})(st|nd|rd|th)?";
    private const string Clock = @"((\s*,?\s+(at\s+)?|T|\s*,\s*)(?<clock>\S.*))?$";

    [GeneratedRegex(@"^(?<day>\d{2})(?<clock>\d{4}\s?[A-Z])\s?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s?(?<year>\d{4}|\d{2})$", Options, 200)]
    private static partial Regex MilitaryGroup();

    [GeneratedRegex(@"^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})" + Clock, Options, 200)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<year>(19|20|21)\d{2})(?<month>\d{2})(?<day>\d{2})" + Clock, Options, 200)]
    private static partial Regex EightDigits();

    [GeneratedRegex("^" + Weekday + @"(?<first>\d{1,2})(?<sign>[-/.])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})" + Clock, Options, 200)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex("^" + Name + @"\s*" + Day + @"\s*(-|–|to|and|&)\s*(?<last>\d{1,2})(st|nd|rd|th)?,?\s+(?<year>\d{4})$", Options, 200)]
    private static partial Regex NameThenDays();

    [GeneratedRegex("^" + Weekday + Name + @"\s*" + Day + @"\s*,?\s+(?<year>\d{4})" + Clock, Options, 200)]
    private static partial Regex NameThenDay();

    [GeneratedRegex("^" + Weekday + Day + @"(\s+(of\s+)?|-|/)?" + Name + @"(,?\s+|-|/)?(?<year>\d{4}|\d{2})" + Clock, Options, 200)]
    private static partial Regex DayThenName();

    [GeneratedRegex("^" + Name + @",?[\s-]+(?<year>\d{4})$", Options, 200)]
    private static partial Regex NameAndYear();

    [GeneratedRegex(@"^(?<year>\d{4})[-/](?<month>\d{1,2})$", Options, 200)]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(@"^(?<year>(19|20)\d{2})$", Options, 200)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^\d{1,2}[-/]\d{1,2}(\s|$)|^" + Name + @"\s*\d{1,2}(\s|$)", Options, 200)]
    private static partial Regex MonthAndDay();
}
