using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Reads a name from its parts, or from one text: "Jory A. Pellant Jr.", "Pellant, Jory", "María de la Cruz".</summary>
internal static class NameReader
{
    public static PersonName? Parts(string? given, string? middle, string? family, string? suffix)
    {
        var givens = Tokens(given ?? "");
        var families = Words(family, out var generation);
        var name = new PersonName(
            givens.FirstOrDefault(), [.. givens.Skip(1), .. Tokens(middle ?? "")], families,
            GenerationSuffix.Of(suffix) is var written and not Generation.None ? written : generation);
        return name.IsEmpty ? null : name;
    }

    public static PersonName? Full(string text, string? suffix = null)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && GenerationSuffix.InFullName(text[(comma + 1)..]) is Generation.None)
        {
            var after = Words(text[(comma + 1)..], out var generation);
            if (!after.IsEmpty) return Parts(Text(after), null, text[..comma], suffix ?? TextOf(generation));
        }

        var words = Words(text, out var found);
        var written = GenerationSuffix.Of(suffix) is var given and not Generation.None ? given : found;
        if (words.Length == 0) return null;
        if (words.Length == 1) return new PersonName(null, [], words, written);

        var start = FamilyStart(words);
        return new PersonName(words[0], words[1..start], words[start..], written);
    }

    /// <summary>A family name begins at its first particle, else at the last word.</summary>
    private static int FamilyStart(ImmutableArray<NameToken> words)
    {
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (NameParticles.Is(words[i]) && !words[i].IsInitial) return i;
        }
        return words.Length - 1;
    }

    private static ImmutableArray<NameToken> Words(string? text, out Generation generation)
    {
        var words = NameText.Words(text ?? "").ToList();
        generation = Generation.None;
        while (words.Count > 1 && GenerationSuffix.InFullName(words[^1]) is var last and not Generation.None)
        {
            generation = last;
            words.RemoveAt(words.Count - 1);
        }
        while (words.Count > 1 && NameParticles.IsTitle(words[0])) words.RemoveAt(0);
        return [.. words.Select(NameToken.Of).OfType<NameToken>()];
    }

    private static ImmutableArray<NameToken> Tokens(string text) => Words(text, out _);

    private static string Text(ImmutableArray<NameToken> tokens) => string.Join(' ', tokens.Select(token => token.Text));

    private static string? TextOf(Generation generation) => generation is Generation.None ? null : generation.Text();
}
