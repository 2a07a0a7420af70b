using System.Text.RegularExpressions;

namespace Tessera.Vetting.Approve;

/// <summary>Finds what is plainly personal data by its form: phone, e-mail, social security number, birth date, plate. Names it cannot know.</summary>
internal static partial class PrivacyScan
{
    public static IReadOnlyList<string> Find(string text) => [.. Forms().Matches(text).Select(found => found.Value.Trim())];

    [GeneratedRegex(
        """
        \b[\w.+-]+@[\w-]+\.[\w.-]+\b
        | (?<!\d)(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)
        | \b\d{3}-\d{2}-\d{4}\b
        | \b(?:born|DOB|date\ of\ birth|nacid[oa]\ el)\b[:\s]+[\w/,. -]*\d
        | \b(?:plate|license|tag|placa|matr[ií]cula)\b[:\s]+[A-Z0-9][A-Z0-9 -]{3,8}\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forms();
}
