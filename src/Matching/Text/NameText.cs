using System.Text;
using AnyAscii;

namespace Tessera.Matching;

/// <summary>Names and words in one spelling: A to Z in capitals, accents aside, other scripts in Latin letters, digits typed for letters put right.</summary>
internal static class NameText
{
    /// <summary>Longer words and lists are not names; the limits bound the work of a hostile report.</summary>
    public const int LongestWord = 40;
    private const int MostWords = 12;
    private const int LongestText = 400;
    private const char LastLatin = '\u024F';

    /// <summary>Capital letters of a name as one word: O’Brien → OBRIEN, Müller → MULLER, I9or → IGOR.</summary>
    public static string Fold(string word) => FoldWith(word, LettersForDigits);

    /// <summary>As <see cref="Fold"/>, digits kept: for organizations, streets, makes.</summary>
    public static string FoldWithDigits(string word) => FoldWith(word, static digit => digit);

    /// <summary>The words of a text as written: parted by spaces, hyphens, commas and the like; a capital inside a word parts it too (SergeiLavrov).</summary>
    public static IEnumerable<string> Words(string text)
    {
        var cut = text.Length > LongestText ? text[..LongestText] : text;
        return cut.Split([' ', '\t', '\n', '\r', '\u00A0', ',', '-', '‐', '–', '—', '/', '_', '"', '(', ')', '.', ';', '·', '・', '‧', '•', '“', '”', '«', '»'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(PartAtCapital)
            .Take(MostWords);
    }

    /// <summary>Has a letter of another script than Latin; accents do not make one.</summary>
    public static bool IsForeign(string text)
    {
        foreach (var c in text)
        {
            if (c > LastLatin && char.IsLetter(c) && c is not (>= '\u1E00' and <= '\u1EFF')) return true;
        }
        return false;
    }

    private static IEnumerable<string> PartAtCapital(string word)
    {
        // McDonald, DeAndre, MacKay and LaTonya are one word; long runs on both sides are two that lost their space.
        for (var i = 4; i < word.Length - 2; i++)
        {
            if (!char.IsUpper(word[i]) || !char.IsLower(word[i - 1]) || !char.IsLower(word[i + 1])) continue;
            return [word[..i], word[i..]];
        }
        return [word];
    }

    private static string FoldWith(string word, Func<char, char> digits)
    {
        var latin = Transliteration(word);
        var folded = new StringBuilder(Math.Min(latin.Length, LongestWord));
        foreach (var c in latin)
        {
            if (folded.Length == LongestWord) break;
            if (char.IsAsciiLetter(c)) folded.Append(char.ToUpperInvariant(c));
            else if (char.IsAsciiDigit(c)) folded.Append(digits(c));
        }
        return folded.ToString();
    }

    private static string Transliteration(string word)
    {
        if (Ascii.IsValid(word)) return word;
        // One letter of a hostile word may become many; what is longer than a name is cut first.
        return (word.Length > LongestText ? word[..LongestText] : word).Transliterate();
    }

    private static char LettersForDigits(char digit) => digit switch
    {
        '0' => 'O',
        '1' => 'I',
        '3' => 'E',
        '4' => 'A',
        '5' => 'S',
        '6' => 'G',
        '7' => 'T',
        '8' => 'B',
        '9' => 'G',
        _ => 'Z',
    };
}
