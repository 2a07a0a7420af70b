using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>
/// The most that two names can say. Words are known by number, so that each word of the mentions is compared with the probe's only once in a search;
/// where no word is like any of the probe's, no name is compared.
/// </summary>
internal sealed class NameCeiling
{
    private readonly Dictionary<int, Likely> _known = [];
    private readonly Dictionary<(int, int, int, byte), int> _compared = [];
    private ImmutableArray<PersonName> _names = [];
    private Weights _weights = Weights.First;
    private Vocabulary _words = new();

    /// <summary>More than any two names can say.</summary>
    public int Most { get; private set; }

    public void Ask(ImmutableArray<PersonName> names, Weights weights, Vocabulary words)
    {
        (_names, _weights, _words) = (names, weights, words);
        _known.Clear();
        _compared.Clear();
        Most = weights.SurnameRare + weights.GivenRare + weights.MiddleSame + (2 * weights.GenerationSame);
    }

    public int Of(in MentionHead mention)
    {
        if (_names.IsEmpty || !mention.Has(HeadSays.Name)) return 0;
        if (!mention.Has(HeadSays.PlainName)) return Most;
        var (surname, given, middle) = (Known(mention.Surname), Known(mention.Given), Known(mention.Middle));
        if (surname.Failed || given.Failed || middle.Failed) return Ceiling.Unknown;
        if (!surname.IsLike && !given.IsLike && !middle.IsLike && !MayBeJoined(given, middle, surname)) return Unlike(mention, given.IsInitial);
        var key = (mention.Surname, mention.Given, mention.Middle, mention.Generation);
        if (!_compared.TryGetValue(key, out var most)) _compared[key] = most = Compared(mention);
        return most;
    }

    /// <summary>Surnames and given names that are not alike speak against, where both sides have them.</summary>
    private int Unlike(in MentionHead mention, bool initial)
    {
        if (_names.Length > 1) return 0;
        var name = _names[0];
        return (mention.Surname != 0 && name.FamilyJoined is not null ? _weights.SurnameDifferent : 0)
            + (mention.Given == 0 || name.Given is null ? 0 : initial || name.Given.IsInitial ? _weights.GivenDifferent / 2 : _weights.GivenDifferent);
    }

    private int Compared(in MentionHead mention)
    {
        var (given, middle, surname) = (_words.Tokens[mention.Given], _words.Tokens[mention.Middle], _words.Tokens[mention.Surname]);
        var name = new PersonName(given, middle is null ? [] : [middle], surname is null ? [] : [surname], (Generation)mention.Generation);
        return NameComparison.Best(_names, [name], _weights).Total;
    }

    /// <summary>Jan Daniel and JanDaniel: two words of one side may be one of the other.</summary>
    private bool MayBeJoined(Likely given, Likely middle, Likely surname)
    {
        foreach (var name in _names)
        {
            ReadOnlySpan<NameToken?> own = [name.Given, .. name.Middle, .. name.Family];
            foreach (var word in own)
            {
                if (word is null) continue;
                var one = new Likely(word.Letters, word.Fold.Length, false, false, false);
                if (given.With(middle).MayBe(one) || middle.With(surname).MayBe(one) || given.With(surname).MayBe(one)) return true;
            }
            for (var i = 0; i + 1 < own.Length; i++)
            {
                if (own[i] is not { } left || own[i + 1] is not { } right) continue;
                var two = new Likely(left.Letters | right.Letters, left.Fold.Length + right.Fold.Length, false, false, false);
                if (two.MayBe(given) || two.MayBe(middle) || two.MayBe(surname)) return true;
            }
        }
        return false;
    }

    private Likely Known(int number)
    {
        if (number == 0) return default;
        if (_known.TryGetValue(number, out var known)) return known;
        return _known[number] = _words.Tokens[number] is { } token ? new(token.Letters, token.Fold.Length, IsLike(token), token.IsInitial, false) : new(0, 0, false, false, true);
    }

    /// <summary>May be any of the probe's words: the same, an initial, a nickname, a slip, alike in sound.</summary>
    private bool IsLike(NameToken token)
    {
        foreach (var name in _names)
        {
            if (name.Given is { } given && IsLike(token, given)) return true;
            if (name.FamilyJoined is { } joined && IsLike(token, joined)) return true;
            foreach (var word in name.Family) if (IsLike(token, word)) return true;
            foreach (var word in name.Middle) if (IsLike(token, word)) return true;
        }
        return false;
    }

    /// <summary>Whatever <see cref="WordLikeness"/> or <see cref="AlignmentRule"/> finds alike.</summary>
    private static bool IsLike(NameToken one, NameToken other)
    {
        if (one.Fold == other.Fold || one.IsForeign != other.IsForeign || one.IsOneNameWith(other)) return true;
        if (one.IsInitial || other.IsInitial) return one.Fold[0] == other.Fold[0];
        if (MentionHead.Apart(one.Letters, other.Letters) <= Likely.MostApart(Math.Max(one.Fold.Length, other.Fold.Length))
            && (WordLikeness.AreClose(one.Fold, other.Fold) || AlignmentRule.Persons.OfSpelling(one.Fold, other.Fold) > 0)) return true;
        return (one.SoundsLike(other) || one.Bones == other.Bones) && JaroWinkler.Similarity(one.Fold, other.Fold) >= WordLikeness.SoundsSimilarity;
    }

    /// <summary>What is known of a word, or of two words as one.</summary>
    private readonly record struct Likely(uint Letters, int Length, bool IsLike, bool IsInitial, bool Failed)
    {
        /// <summary>Two slips change four letters. Jaro and Winkler call alike what has 0.825 of its letters in common on either side.</summary>
        public static int MostApart(int length) => Math.Max(4, (length * 35 / 100) + 2);

        public Likely With(Likely next) => Length == 0 || next.Length == 0 ? default : this with { Letters = Letters | next.Letters, Length = Length + next.Length };

        public bool MayBe(Likely word) => Length > 0 && word.Length > 0 && Math.Abs(Length - word.Length) <= 1 && MentionHead.Apart(Letters, word.Letters) <= MostApart(Length);
    }
}
