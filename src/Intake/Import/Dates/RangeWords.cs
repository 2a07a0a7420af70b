using System.Text.RegularExpressions;

namespace Tessera.Intake.Import.Dates;

/// <summary>Reads a date, or two with a word between: <c>11/3/2014 - 11/5/2014</c>, <c>Nov 3, 2014 2300 to Nov 4, 2014 0130</c>.</summary>
internal static partial class RangeWords
{
    public static Read<LocalSpan> Read(string text, DateRules rules)
    {
        var trimmed = Opening().Replace(About().Replace(text.Trim(), ""), "");
        var isAbout = About().IsMatch(text.Trim());
        var alone = DateWords.Read(trimmed, rules);
        if (alone.Value is { } span) return isAbout ? Widened(span) : alone;

        foreach (Match between in Between().Matches(trimmed))
        {
            var (from, to) = (DateWords.Read(trimmed[..between.Index], rules), DateWords.Read(trimmed[(between.Index + between.Length)..], rules));
            if (from.Value is not { } first || to.Value is not { } last) continue;
            return last.To < first.From
                ? Dates.Read.Fault<LocalSpan>($"“{Excerpt.Of(trimmed)}” ends before it begins.")
                : new LocalSpan(first.From, last.To, WhenPrecision.Range) { ZoneWord = last.ZoneWord ?? first.ZoneWord };
        }

        return alone;
    }

    private static LocalSpan Widened(LocalSpan span) => span.Precision switch
    {
        WhenPrecision.Second or WhenPrecision.Minute or WhenPrecision.Hour =>
            span with { From = span.From.AddMinutes(-30), To = span.To.AddMinutes(30), Precision = WhenPrecision.Hour },
        WhenPrecision.Day => span with { From = span.From.AddDays(-1), To = span.To.AddDays(1), Precision = WhenPrecision.Range },
        _ => span,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(on or )?(about|approximately|approx\.?|around|circa|ca\.|~)\s*", Options, 200)]
    private static partial Regex About();

    [GeneratedRegex(@"^(between|from)\s+", Options, 200)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s+(-|–|—|to|through|thru|until|and)\s+|\s*–\s*|(?<=\d{4})-(?=\d)", Options, 200)]
    private static partial Regex Between();
}
