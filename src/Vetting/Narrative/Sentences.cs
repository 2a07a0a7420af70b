using System.Text.RegularExpressions;

namespace Tessera.Vetting.Narrative;

/// <summary>Parts a report into sentences, in English and Spanish, so that each can be numbered, chosen as a fact, or held.</summary>
internal static partial class Sentences
{
    // A dot after one of these never ends a sentence.
    private static readonly HashSet<string> Titles = Words("mr mrs ms dr sgt lt ofc det dep capt vs jr approx aprox sr sra srta ud uds núm");

    // A dot after one of these, after an initial or after "a.m." ends a sentence only where the next word begins one.
    private static readonly HashSet<string> Shortened = Words("st ave rd blvd hwy apt ft lb lbs av");
    private static readonly HashSet<string> Beginners = Words("he she they the a an it then i we his her this that when two three after before one el la un una ella ellos dijo cuando después luego yo los las");

    public static IReadOnlyList<Sentence> Of(string text)
    {
        var found = new List<Sentence>();
        var start = 0;
        foreach (var end in Ends().EnumerateMatches(text))
        {
            if (!EndsSentence(text, start, end.Index)) continue;
            Add(found, text, start, end.Index + end.Length);
            start = end.Index + end.Length;
        }

        Add(found, text, start, text.Length);
        return found;
    }

    private static void Add(List<Sentence> found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) found.Add(new(found.Count + 1, start, text[start..end]));
    }

    private static bool EndsSentence(string text, int start, int mark)
    {
        if (text[mark] != '.') return true;
        var word = mark;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '.')) word--;
        var before = text[word..mark];
        if (Titles.Contains(before)) return false;
        var mayGoOn = Shortened.Contains(before) || before.Length == 1 || before.Contains('.', StringComparison.Ordinal);
        return !mayGoOn || BeginsNext(text, mark + 1);
    }

    private static bool BeginsNext(string text, int at)
    {
        var rest = text.AsSpan(at);
        var next = rest.TrimStart();
        if (next.IsEmpty || rest[..(rest.Length - next.Length)].Contains('\n')) return true;
        var length = next.IndexOfAnyExcept(Letters);
        return Beginners.Contains((length < 0 ? next : next[..length]).ToString());
    }

    // A mark, perhaps a closing quote, then space and something a sentence can begin with; or an empty line.
    [GeneratedRegex("""(?:[.!?…]+["”’»)]*(?=\s+["“‘«(¿¡]*[\p{Lu}\p{Nd}])|\n\s*\n)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZáéíóúüñÁÉÍÓÚÜÑ");

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
