namespace Tessera.Matching;

/// <summary>How alike two words of names are, from unlike to the same.</summary>
internal enum Likeness
{
    Different = 0,
    Sounds = 1,
    Close = 2,
    Same = 3,
}

internal static class WordLikeness
{
    private const double CloseSimilarity = 0.93;
    internal const double SoundsSimilarity = 0.70;

    public static Likeness Of(NameToken a, NameToken b)
    {
        if (a.Fold == b.Fold) return Likeness.Same;
        if (a.MayBeClose(b) && AreClose(a.Fold, b.Fold)) return Likeness.Close;
        return a.SoundsLike(b) && JaroWinkler.Similarity(a.Fold, b.Fold) >= SoundsSimilarity ? Likeness.Sounds : Likeness.Different;
    }

    /// <summary>One slip from four letters on, two from eight on, or nearly all letters in order.</summary>
    public static bool AreClose(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < 4) return false;
        var slips = shorter >= 8 ? 2 : 1;
        if (EditDistance.Between(a, b, slips) <= slips) return true;
        return shorter >= 5 && JaroWinkler.Similarity(a, b) >= CloseSimilarity;
    }
}
