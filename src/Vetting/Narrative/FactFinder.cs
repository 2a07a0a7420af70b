using System.Text;

namespace Tessera.Vetting.Narrative;

/// <summary>Finds a reader's fact in the report: a sentence by its number, or a passage by its words. Quotes, case and spaces may differ, words may not.</summary>
internal static class FactFinder
{
    /// <summary>"2, 5" or "filmed the gate motor; 3": each part a fact in the report's own words, or null where the report has no such words.</summary>
    public static IReadOnlyList<(string Given, Passage? Found)> Read(string narrative, string given) =>
        [.. Parts(given).Select(part => (part, Find(narrative, part)))];

    public static Passage? Find(string narrative, string part)
    {
        if (int.TryParse(part, out var number))
            return Sentences.Of(narrative).FirstOrDefault(sentence => sentence.Number == number) is { } sentence ? new(sentence.Start, sentence.Text) : null;

        var wanted = Flat(part).Text.Trim();
        if (wanted.Length < 3) return null;
        var (flat, at) = Flat(narrative);
        var start = flat.IndexOf(wanted, StringComparison.Ordinal);
        if (start < 0) return null;
        var (from, to) = (at[start], at[start + wanted.Length - 1] + 1);
        return new(from, narrative[from..to]);
    }

    // Sentence numbers are parted by commas, passages by semicolons: a passage may hold commas.
    private static IEnumerable<string> Parts(string given) => given
        .Split((char[])[';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(part => part.All(letter => char.IsDigit(letter) || letter is ',' or ' ')
            ? part.Split((char[])[',', ' '], StringSplitOptions.RemoveEmptyEntries)
            : [part.Trim('"', '“', '”', '«', '»', ' ')])
        .Where(part => part.Length > 0);

    /// <summary>One space for any, straight quotes for curly, lower case; and where each letter stood.</summary>
    private static (string Text, List<int> At) Flat(string text)
    {
        var flat = new StringBuilder(text.Length);
        var at = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i] switch { '’' or '‘' => '\'', '“' or '”' or '«' or '»' => '"', var other when char.IsWhiteSpace(other) => ' ', var other => char.ToLowerInvariant(other) };
            if (letter == ' ' && flat.Length > 0 && flat[^1] == ' ') continue;
            flat.Append(letter);
            at.Add(i);
        }

        return (flat.ToString(), at);
    }
}

/// <summary>Words of the report, and where they stand.</summary>
internal sealed record Passage(int Start, string Text)
{
    public int End => Start + Text.Length;
}
