using System.Text.RegularExpressions;

namespace Tessera.Kernel.Geography;

/// <summary>Takes apart a place written in one text: <c>1100 Wilson Blvd, Arlington, VA 22201</c>. The street is not used.</summary>
internal static partial class PlaceText
{
    /// <summary>Alone, these name the city: the gazetteer notes that no state was stated.</summary>
    private static readonly string[] CitiesLikeStates = ["newyork", "washington"];

    /// <summary>What separate columns state goes before what the text says.</summary>
    public static PlaceWords Split(string text, PlaceWords stated)
    {
        var rest = text.Trim();
        var zip = Zip().Match(rest);
        if (zip.Success) rest = rest[..zip.Index];
        rest = Country().Replace(rest, "").TrimEnd(' ', ',', '.');

        var (city, state) = CityAndState(rest);
        return new(stated.City ?? city, stated.State ?? state, stated.Zip ?? (zip.Success ? zip.Groups["zip"].Value : null));
    }

    private static (string? City, string? State) CityAndState(string text)
    {
        if (CitiesLikeStates.Contains(PlaceName.Fold(text))) return (text, null);

        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(4, words.Length); count > 0; count--)              // longest first: West Virginia before Virginia
        {
            var last = string.Join(' ', words[^count..]);
            if (UsState.Parse(last) is not null) return (LastPart(text[..StartOfLast(words, count, text)]), last);
        }

        return (LastPart(text), null);
    }

    private static int StartOfLast(string[] words, int count, string text)
    {
        var start = text.Length;
        foreach (var word in words.Reverse().Take(count)) start = text.LastIndexOf(word, start - 1, StringComparison.Ordinal);
        return start;
    }

    private static string? LastPart(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault();

    [GeneratedRegex(@"(?<![\d-])(?<zip>\d{5})(-\d{4})?\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Zip();

    [GeneratedRegex(@"[\s,]+(USA?|U\.S\.(A\.)?|United States( of America)?)\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Country();
}
