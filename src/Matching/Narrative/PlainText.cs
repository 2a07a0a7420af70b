using System.Globalization;
using System.Text.RegularExpressions;

namespace Tessera.Matching;

/// <summary>The text with one plain character for each of its own, so that places in it stay: digits of any script, fullwidth letters, typographic hyphens and spaces.</summary>
internal static class PlainText
{
    /// <summary>Every pattern of the scan: linear time by construction, and a limit should that ever be untrue.</summary>
    public static Regex Pattern(string pattern) => new(
        pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));

    public static string Of(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++) target[i] = Plain(source[i]);
    });

    private static char Plain(char c)
    {
        if (c < 0x80) return c is '\t' ? ' ' : c;
        if (c is >= '\uFF01' and <= '\uFF5E') return (char)(c - 0xFEE0);
        if (CharUnicodeInfo.GetDecimalDigitValue(c) is var digit and >= 0) return (char)('0' + digit);
        return c switch
        {
            '\u00A0' or '\u2007' or '\u202F' or '\u2009' or '\u200A' => ' ',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
            '\u2032' or '\u2019' => '\'',
            '\u2033' or '\u201D' => '"',
            'º' or '˚' => '°',
            _ => c,
        };
    }

    /// <summary>A number or word that goes on before or after the match is not the one sought.</summary>
    public static bool StandsAlone(string text, int start, int length) =>
        !IsPart(text, start - 1, start - 2) && !IsPart(text, start + length, start + length + 1);

    private static bool IsPart(string text, int next, int beyond)
    {
        if (next < 0 || next >= text.Length) return false;
        if (char.IsLetterOrDigit(text[next])) return true;
        return text[next] is '-' or '/' or '.' or ':' or '@' && beyond >= 0 && beyond < text.Length && char.IsAsciiDigit(text[beyond]);
    }
}
