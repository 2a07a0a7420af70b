using System.Collections.Frozen;

namespace Tessera.Matching;

/// <summary>What kind of company somebody is by law: it does not tell which. Short forms, and the same written out.</summary>
internal static class LegalForms
{
    private static readonly FrozenSet<string> Short = FrozenSet.ToFrozenSet(
        ["INC", "INCORPORATED", "LLC", "LLP", "LP", "LTD", "LIMITED", "CORP", "CORPORATION", "CO", "COMPANY", "PLC", "PC", "NA", "AG", "GMBH", "SA", "SRL", "SL", "BV", "NV",
         "OOO", "ZAO", "OAO", "PAO", "AO", "PJSC", "JSC", "OJSC", "SPA", "AB", "AS", "OY", "KG", "SARL", "SAS", "PTE", "PTY", "THE", "OF", "AND", "DE", "LA", "FOR", "DBA",
         "AKTIENGESELLSCHAFT", "AKTIEBOLAG", "SPZOO", "EURL", "KK", "OYJ", "APS", "DOO", "TOV", "PAT", "CV", "SE", "EV", "SCA", "BHD", "SDN", "MV", "SS", "MT"],
        StringComparer.Ordinal);

    private static readonly string[][] Written =
    [
        ["LIMITED", "LIABILITY", "COMPANY"], ["PUBLIC", "LIMITED", "COMPANY"], ["PUBLIC", "JOINT", "STOCK", "COMPANY"], ["OPEN", "JOINT", "STOCK", "COMPANY"], ["CLOSED", "JOINT", "STOCK", "COMPANY"],
        ["JOINT", "STOCK", "COMPANY"], ["JOINT", "STOCK", "COMPAN"], ["GESELLSCHAFT", "MIT", "BESCHRANKTER", "HAFTUNG"], ["SP", "Z", "O", "O"], ["SP", "ZOO"], ["SP", "Z", "OO"], ["SOCIEDAD", "ANONIMA"], ["SOCIETE", "ANONYME"],
        ["NAAMLOZE", "VENNOOTSCHAP"], ["BESLOTEN", "VENNOOTSCHAP"], ["OBSCESTVO", "S", "OGRANICENNOJ", "OTVETSTVENNOSTJU"], ["OBSHCHESTVO", "S", "OGRANICHENNOY", "OTVETSTVENNOSTYU"],
        ["AKCIONERNOE", "OBSCESTVO"], ["AKTSIONERNOE", "OBSHCHESTVO"], ["S", "R", "L"],
    ];

    public static bool Is(string word) => Short.Contains(word);

    /// <summary>The words without legal forms; all of them where nothing else is left.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> words)
    {
        List<string> rest = [];
        for (var i = 0; i < words.Count;)
        {
            var length = WrittenAt(words, i);
            if (length == 0 && !Is(words[i])) rest.Add(words[i]);
            i += Math.Max(1, length);
        }
        return rest.Count == 0 ? words : rest;
    }

    private static int WrittenAt(IReadOnlyList<string> words, int at)
    {
        foreach (var form in Written)
        {
            if (at + form.Length <= words.Count && form.Index().All(word => words[at + word.Index] == word.Item)) return form.Length;
        }
        return 0;
    }
}
