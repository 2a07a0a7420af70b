using System.Globalization;
using System.Text;

namespace Tessera.Kernel.Geography;

/// <summary>The name of a place as it is compared: letters and digits only, common short forms written out.</summary>
internal static class PlaceName
{
    private static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal)
    {
        ["st"] = "saint", ["ste"] = "sainte", ["ft"] = "fort", ["mt"] = "mount", ["mtn"] = "mountain", ["pt"] = "point", ["hts"] = "heights",
        ["afb"] = "airforcebase", ["twp"] = "township", ["n"] = "north", ["s"] = "south", ["e"] = "east", ["w"] = "west", ["jct"] = "junction",
    };

    /// <summary>Words at the end that say what the place is, not what it is called.</summary>
    private static readonly string[] Kinds = ["township", "borough", "village", "city", "town", "cdp", "vicinity", "area"];

    /// <summary><c>St. Lucie</c>, <c>SAINT LUCIE</c> and <c>Saint-Lucie</c> fold to the same.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var word in Words(name)) folded.Append(Written.GetValueOrDefault(word, word));
        return folded.ToString();
    }

    /// <summary>The folded name without a last word such as <c>City</c>; null if it has none.</summary>
    public static string? FoldWithoutKind(string name)
    {
        var folded = Fold(name);
        var kind = Kinds.FirstOrDefault(kind => folded.Length > kind.Length + 2 && folded.EndsWith(kind, StringComparison.Ordinal));
        return kind is null ? null : folded[..^kind.Length];
    }

    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else if (!IsInsideWord(letter) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>Accents, and the apostrophes and stops of <c>O'Fallon</c>, <c>Martha’s</c> and <c>D.C.</c></summary>
    private static bool IsInsideWord(char letter) =>
        letter is '\'' or '’' or 'ʻ' or '`' or '.' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
}
