using System.Collections.Frozen;
using System.Text;

namespace Tessera.Matching;

/// <summary>The words of an organization's name in one spelling: initials with dots as one word, numbers in digits, abbreviations and British spellings as the rest.</summary>
internal static class OrganizationText
{
    private static readonly FrozenDictionary<string, string[]> Spelled = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["INTL"] = ["INTERNATIONAL"], ["INTERNATL"] = ["INTERNATIONAL"], ["NATL"] = ["NATIONAL"], ["ASSN"] = ["ASSOCIATION"], ["ASSOC"] = ["ASSOCIATION"], ["DEPT"] = ["DEPARTMENT"], ["GOVT"] = ["GOVERNMENT"],
        ["UNIV"] = ["UNIVERSITY"], ["MFG"] = ["MANUFACTURING"], ["SVC"] = ["SERVICE"], ["SVCS"] = ["SERVICES"], ["TECH"] = ["TECHNOLOGY"], ["MGMT"] = ["MANAGEMENT"], ["BROS"] = ["BROTHERS"], ["CTR"] = ["CENTER"],
        ["CENTRE"] = ["CENTER"], ["LABOUR"] = ["LABOR"], ["DEFENCE"] = ["DEFENSE"], ["HARBOUR"] = ["HARBOR"], ["PROGRAMME"] = ["PROGRAM"], ["COLOUR"] = ["COLOR"], ["FIBRE"] = ["FIBER"], ["TYRE"] = ["TIRE"],
        ["US"] = ["UNITED", "STATES"], ["USA"] = ["UNITED", "STATES"], ["UK"] = ["UNITED", "KINGDOM"], ["UAE"] = ["UNITED", "ARAB", "EMIRATES"],
        ["ONE"] = ["1"], ["TWO"] = ["2"], ["THREE"] = ["3"], ["FOUR"] = ["4"], ["FIVE"] = ["5"], ["SIX"] = ["6"], ["SEVEN"] = ["7"], ["EIGHT"] = ["8"], ["NINE"] = ["9"], ["TEN"] = ["10"],
        ["1ST"] = ["FIRST"], ["2ND"] = ["SECOND"], ["3RD"] = ["THIRD"], ["4TH"] = ["FOURTH"], ["5TH"] = ["FIFTH"], ["FT"] = ["FORT"], ["MT"] = ["MOUNT"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<string> Words(string text)
    {
        var plain = WithoutDots(text).Replace("&", " and ", StringComparison.Ordinal).Replace('’', '\'').Replace("'s ", " ", StringComparison.OrdinalIgnoreCase).Replace("'", "", StringComparison.Ordinal);
        return [.. NameText.Words(plain).SelectMany(WithoutGluedForm).Select(NameText.FoldWithDigits).Where(word => word.Length > 0).SelectMany(Spelling)];
    }

    /// <summary>SiemensAG: capitals at the end of a word written small are a word of their own.</summary>
    private static IEnumerable<string> WithoutGluedForm(string word)
    {
        var at = word.Length;
        while (at > 0 && char.IsUpper(word[at - 1])) at--;
        return word.Length - at >= 2 && at >= 3 && char.IsLower(word[at - 1]) ? [word[..at], word[at..]] : [word];
    }

    private static string[] Spelling(string word)
    {
        if (Spelled.TryGetValue(word, out var other)) return other;
        var at = word.IndexOf("ISATION", StringComparison.Ordinal);
        return [at < 0 ? word : string.Concat(word.AsSpan(0, at), "IZATION", word.AsSpan(at + 7))];
    }

    /// <summary>L.L.C., A/S, S. p. A.: single letters with marks between them are one word.</summary>
    private static string WithoutDots(string text)
    {
        if (!text.AsSpan().ContainsAny('.', '/')) return text;
        var joined = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var mark = text[i] is '.' or '/' && i > 0 && IsSingle(text, i - 1);
            if (!mark) joined.Append(text[i]);
            else if (!Continues(text, i)) joined.Append(' ');
        }
        return joined.ToString();
    }

    private static bool Continues(string text, int mark) =>
        mark + 1 < text.Length && char.IsLetter(text[mark + 1]) && (mark + 2 >= text.Length || !char.IsLetter(text[mark + 2]));

    private static bool IsSingle(string text, int at) => char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
}
