using System.Collections.Frozen;

namespace Tessera.Matching;

/// <summary>
/// Given names that one person goes by: nicknames in English and Spanish, and the spellings one name has in Latin letters.
/// Each line is one name; a word may stand in several (Alex, Chris). NicknameTable has the lines.
/// </summary>
internal static class Nicknames
{
    private static readonly string[][] Names =
        [.. NicknameTable.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static readonly FrozenDictionary<string, int[]> LinesOf = Names
        .SelectMany((words, line) => words.Select(word => (word, line)))
        .GroupBy(pair => pair.word, pair => pair.line, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly (char Initial, string Sound)[] Formal = [.. Names.Select(words => (words[0][0], DoubleMetaphone.Of(words[0]).First))];

    private static readonly FrozenSet<string> Alone = NicknameTable.Alone.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lines a word stands in: two words on one line are one name.</summary>
    public static int[] Lines(string fold) => LinesOf.GetValueOrDefault(fold, []);

    /// <summary>The formal names a word may stand for, by initial and sound; the word itself is not among them.</summary>
    public static IEnumerable<(char Initial, string Sound)> CanonicalSounds(string fold)
    {
        if (!LinesOf.TryGetValue(fold, out var lines)) return [];
        return lines.Where(line => Names[line][0] != fold).Select(line => Formal[line]);
    }

    /// <summary>The word and the formal names it may stand for.</summary>
    public static IEnumerable<string> Canonical(string fold)
    {
        if (!LinesOf.TryGetValue(fold, out var lines)) return [fold];
        return lines.Select(line => Names[line][0]).Append(fold).Distinct(StringComparer.Ordinal);
    }

    /// <summary>A given name many bear, with or without nicknames.</summary>
    public static bool IsKnown(string fold) => LinesOf.ContainsKey(fold) || Alone.Contains(fold);
}
