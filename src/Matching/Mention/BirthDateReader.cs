using System.Globalization;

namespace Tessera.Matching;

/// <summary>Reads birth dates as people write them: a day, month, year, decade, "about 1981", "1978-1983", or an age seen on a day.</summary>
internal static class BirthDateReader
{
    private static readonly string[] Days =
        ["yyyy-MM-dd", "yyyyMMdd", "M/d/yyyy", "MM/dd/yyyy", "M-d-yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy", "yyyy/M/d", "d.M.yyyy", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss"];

    private static readonly string[] About = ["about", "around", "approximately", "approx.", "approx", "circa", "ca.", "c.", "~"];

    /// <summary>A looker's guess of a year of birth is taken as two years either way.</summary>
    private const int YearSlack = 2;

    /// <summary>A looker's guess of an age is taken as five years either way.</summary>
    private const int AgeSlack = 5;

    public static BirthDate? Born(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 60) return null;
        var (rest, about) = WithoutAbout(text.Trim());

        if (DateOnly.TryParseExact(rest, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
            return Plausible(new(day, day, about));
        if (DateOnly.TryParseExact(rest, ["yyyy-MM", "yyyy/M", "MMM yyyy", "MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return Plausible(new(month, month.AddMonths(1).AddDays(-1), about));
        return Years(rest, about);
    }

    /// <summary>"45", "about 45", "40-50", seen on <paramref name="on"/>; without the day an age says nothing that lasts.</summary>
    public static BirthDate? Age(string? text, string? on)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 60 || !DateOnly.TryParseExact(on, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var (rest, about) = WithoutAbout(text.Trim());
        if (Span(rest) is not var (young, old) || young > old || old is < 0 or > 120 || old > day.Year - 2) return null;

        var slack = about ? AgeSlack : 0;
        return new BirthDate(day.AddYears(-old - 1 - slack).AddDays(1), day.AddYears(-Math.Max(0, young - slack)), about || young != old);
    }

    private static BirthDate? Years(string text, bool about)
    {
        if (text.EndsWith('s') && Span(text[..^1]) is var (decade, _) && decade % 10 == 0) return Plausible(Year(decade, decade + 9, true));
        if (Span(text) is not var (from, to) || from > to || from is < 1 or > 9990 || to > 9990) return null;
        return Plausible(about ? Year(from - YearSlack, to + YearSlack, true) : Year(from, to, from != to));
    }

    private static BirthDate Year(int from, int to, bool estimated) => new(new(Math.Max(1, from), 1, 1), new(to, 12, 31), estimated);

    private static BirthDate? Plausible(BirthDate born) => born.From.Year is >= 1700 and <= 2200 ? born : null;

    private static (int From, int To)? Span(string text)
    {
        var parts = text.Split(["..", "-", "–", " to "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)) return null;
        if (parts.Length == 1) return (from, from);
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? (from, to) : null;
    }

    private static (string Text, bool About) WithoutAbout(string text)
    {
        foreach (var word in About)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return (text[word.Length..].Trim(), true);
        }
        return text.EndsWith('?') ? (text[..^1].Trim(), true) : (text, false);
    }
}
