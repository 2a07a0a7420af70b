using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tessera.Vetting.Guard;

/// <summary>A word as the guard compares it: lower case, without accents and apostrophes.</summary>
internal readonly record struct Token(string Word, int Start, int Length);

internal static partial class Tokens
{
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>();
        foreach (var word in Words().EnumerateMatches(text))
            tokens.Add(new(Plain(text.AsSpan(word.Index, word.Length)), word.Index, word.Length));
        return tokens;
    }

    /// <summary>"Día" and "dia", "didn’t" and "didnt" are the same word.</summary>
    public static string Plain(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.ToString().Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(letter));
        return plain.ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+(?:['’][\p{L}]+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
