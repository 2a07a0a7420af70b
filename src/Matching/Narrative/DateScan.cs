using System.Globalization;
using System.Text.RegularExpressions;

namespace Tessera.Matching;

/// <summary>Dates with a year: ISO, American, European with dots, words in English and Spanish, military.</summary>
internal static class DateScan
{
    private const string Months = "(?<month>january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|ene|abr|ago|dic)";

    private static readonly Regex Iso = PlainText.Pattern("(?<y>[12][0-9]{3})[-/](?<m>[0-9]{1,2})[-/](?<d>[0-9]{1,2})");
    private static readonly Regex American = PlainText.Pattern("(?<m>[0-9]{1,2})[/\\-](?<d>[0-9]{1,2})[/\\-](?<y>[12][0-9]{3}|[0-9]{2})");
    private static readonly Regex Dotted = PlainText.Pattern(@"(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[12][0-9]{3})");
    private static readonly Regex MonthFirst = PlainText.Pattern(Months + @"\.? +(?<d>[0-9]{1,2})(st|nd|rd|th)?,? +(?<y>[12][0-9]{3})");
    private static readonly Regex DayFirst = PlainText.Pattern("(?<d>[0-9]{1,2})(st|nd|rd|th)?( +of)?( +de)? *-?" + Months + @"\.?,?( +del?)? *-?(?<y>[12][0-9]{3}|[0-9]{2})");
    private static readonly Regex Military = PlainText.Pattern("(?<d>[0-9]{2})[0-9]{4}[a-z] ?" + Months + " ?(?<y>[12][0-9]{3}|[0-9]{2})");

    private static readonly string[] MonthStarts = ["jan,ene", "feb", "mar", "apr,abr", "may", "jun", "jul", "aug,ago", "sep", "oct", "nov", "dec,dic"];

    public static IEnumerable<NarrativeSpan> Find(string text) => ((Regex[])[Military, Iso, American, Dotted, MonthFirst, DayFirst]).SelectMany(pattern => Find(pattern, text));

    private static IEnumerable<NarrativeSpan> Find(Regex pattern, string text)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (!PlainText.StandsAlone(text, match.Index, match.Length)) continue;
            var year = Number(match.Groups["y"]);
            var (month, day) = (match.Groups["month"].Success ? MonthOf(match.Groups["month"].Value) : Number(match.Groups["m"]), Number(match.Groups["d"]));
            if (Day(year, month, day) is not { } date) continue;

            var ambiguous = ReferenceEquals(pattern, American) && day <= 12 && day != month;
            var shown = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return NarrativeSpan.Of(match.Index, match.Length, SpanKind.Date, shown, ("date", shown), ("ambiguous", ambiguous ? "true" : ""));
        }
    }

    /// <summary>Two digits of a year: up to 49 of this century, as Excel and POSIX nearly agree.</summary>
    private static DateOnly? Day(int year, int month, int day)
    {
        var full = year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
        if (month is < 1 or > 12 || full is < 1850 or > 2200 || day < 1 || day > DateTime.DaysInMonth(full, month)) return null;
        return new DateOnly(full, month, day);
    }

    private static int MonthOf(string name) =>
        1 + Array.FindIndex(MonthStarts, starts => starts.Split(',').Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));

    private static int Number(Group group) => int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
