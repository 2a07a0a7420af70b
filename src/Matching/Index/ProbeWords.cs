using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>The words of a probe's names, by part, and what words of mentions are like them.</summary>
internal sealed class ProbeWords
{
    private readonly List<(NameToken Word, LikePart Part)> _words = [];
    private readonly List<KnownWord> _ones = [];
    private readonly List<KnownWord> _twos = [];

    public void Ask(ImmutableArray<PersonName> names)
    {
        _words.Clear();
        _ones.Clear();
        _twos.Clear();
        foreach (var name in names) Add(name);
    }

    /// <summary>Jan Daniel and JanDaniel: two words of one side may be one of the other.</summary>
    public bool MayBeJoined(KnownWord given, KnownWord middle, KnownWord surname)
    {
        var (first, last, around) = (given.With(middle), middle.With(surname), given.With(surname));
        foreach (var one in _ones)
        {
            if (first.MayBe(one) || last.MayBe(one) || around.MayBe(one)) return true;
        }
        foreach (var two in _twos)
        {
            if (two.MayBe(given) || two.MayBe(middle) || two.MayBe(surname)) return true;
        }
        return false;
    }

    public LikePart Like(NameToken token)
    {
        var like = LikePart.None;
        foreach (var (word, part) in _words)
        {
            if ((like & part) == LikePart.None && IsLike(token, word)) like |= part;
        }
        return like;
    }

    private void Add(PersonName name)
    {
        if (name.Given is { } given) _words.Add((given, LikePart.Given));
        foreach (var word in name.Middle) _words.Add((word, LikePart.Middle));
        foreach (var word in name.Family) _words.Add((word, LikePart.Surname));
        if (name.Family.Length > 1) _words.Add((name.FamilyJoined!, LikePart.Surname));

        NameToken[] own = name.Given is null ? [.. name.Middle, .. name.Family] : [name.Given, .. name.Middle, .. name.Family];
        foreach (var word in own) _ones.Add(KnownWord.Of(word));
        for (var i = 0; i + 1 < own.Length; i++) _twos.Add(KnownWord.Of(own[i]).With(KnownWord.Of(own[i + 1])));
    }

    /// <summary>Whatever <see cref="WordLikeness"/> or <see cref="AlignmentRule"/> finds alike.</summary>
    private static bool IsLike(NameToken one, NameToken other)
    {
        if (one.Fold == other.Fold || one.IsForeign != other.IsForeign || one.IsOneNameWith(other)) return true;
        if (one.IsInitial || other.IsInitial) return one.Fold[0] == other.Fold[0];
        if (MentionHead.Apart(one.Letters, other.Letters) <= KnownWord.MostApart(Math.Max(one.Fold.Length, other.Fold.Length))
            && (WordLikeness.AreClose(one.Fold, other.Fold) || AlignmentRule.Persons.OfSpelling(one.Fold, other.Fold) > 0)) return true;
        return (one.SoundsLike(other) || one.Bones == other.Bones) && JaroWinkler.Similarity(one.Fold, other.Fold) >= WordLikeness.SoundsSimilarity;
    }
}
