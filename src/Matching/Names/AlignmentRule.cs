namespace Tessera.Matching;

/// <summary>When two words of names agree, and by how much of 1000; what words without a partner take away.</summary>
internal sealed class AlignmentRule
{
    private const double NearlyAll = 0.93;
    private const double Sounds = 0.80;

    /// <summary>Names of persons: nicknames, initials, transliterations, slips; a name left out says little, another name in its place much.</summary>
    public static AlignmentRule Persons { get; } = new() { Omitted = 280, Conflict = 420, ConflictUnit = 11_000, IsPerson = true };

    /// <summary>Names of organizations: what differs by one letter at its start, or in a short word, is another firm.</summary>
    public static AlignmentRule Organizations { get; } = new() { Omitted = 1_000, Conflict = 420, ConflictUnit = 8_000, IsPerson = false };

    /// <summary>How much of the weight of a word left out counts, of 1000.</summary>
    public required int Omitted { get; init; }

    /// <summary>Taken off for a word that stands against another, of <see cref="ConflictUnit"/> weight.</summary>
    public required int Conflict { get; init; }

    public required int ConflictUnit { get; init; }

    private bool IsPerson { get; init; }

    public int Agreement(NamePart a, NamePart b)
    {
        var agreement = OfWords(a.Token, b.Token);
        return IsPerson && a.IsPatronymic != b.IsPatronymic ? agreement * (a.HasFather && b.HasFather ? 5 : 9) / 10 : agreement;
    }

    private int OfWords(NameToken a, NameToken b)
    {
        if (a.Fold == b.Fold) return 1000;
        if (!IsPerson) return OfSpelling(a.Fold, b.Fold);
        if (a.IsInitial || b.IsInitial) return a.Fold[0] == b.Fold[0] ? 800 : 0;
        if (a.IsOneNameWith(b)) return 880;
        if (a.IsForeign != b.IsForeign) return OfBones(a, b);
        var spelled = OfSpelling(a.Fold, b.Fold);
        if (spelled > 0) return Nicknames.IsKnown(a.Fold) && Nicknames.IsKnown(b.Fold) ? Math.Min(spelled, 640) : spelled;
        return SameSound(a, b) ? 720 : 0;
    }

    /// <summary>Of two spellings: one slip from four letters on, two from eight; in three letters one slip is a third of the word.</summary>
    public int OfSpelling(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < 2) return 0;
        var distance = EditDistance.Between(a, b, 2);
        if (!IsPerson) return distance == 1 && shorter >= 5 ? 850 : distance == 2 && shorter >= 9 ? 780 : 0;
        if (distance == 1) return shorter >= 5 ? 880 : shorter == 4 ? 800 : shorter == 3 ? 600 : 520;
        if (distance == 2 && shorter >= 7) return 780;
        return shorter >= 5 && JaroWinkler.Similarity(a, b) >= NearlyAll ? 780 : 0;
    }

    /// <summary>Across scripts only consonants are sure; from four of them on one may differ.</summary>
    private static int OfBones(NameToken a, NameToken b)
    {
        var shorter = Math.Min(a.Bones.Length, b.Bones.Length);
        if (shorter == 0) return 0;
        if (a.Bones == b.Bones) return shorter >= 2 ? 900 : 750;
        if (shorter >= 3 && EditDistance.Between(a.Bones, b.Bones, 1) == 1) return 740;
        return JaroWinkler.Similarity(a.Fold, b.Fold) >= Sounds ? 700 : 0;
    }

    private static bool SameSound(NameToken a, NameToken b) =>
        Math.Min(a.Fold.Length, b.Fold.Length) >= 4 && a.Bones.Length >= 2 && (a.SoundsLike(b) || a.Bones == b.Bones) && a.Fold[^1] == b.Fold[^1] && JaroWinkler.Similarity(a.Fold, b.Fold) >= Sounds;
}
