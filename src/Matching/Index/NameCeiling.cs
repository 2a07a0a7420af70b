using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>
/// The most that two names can say. Words are known by number, so that each word of the mentions is compared with the probe's only once in a search.
/// Names are compared whole only where a word is like one of another part, or two words may be one.
/// </summary>
internal sealed class NameCeiling
{
    private readonly Dictionary<int, KnownWord> _known = [];
    private readonly Dictionary<(int, int, int, byte), int> _compared = [];
    private readonly ProbeWords _probe = new();
    private ImmutableArray<PersonName> _names = [];
    private Weights _weights = Weights.First;
    private Vocabulary _words = new();
    private int _otherSurname;
    private int _otherInitial;
    private int _otherGiven;

    /// <summary>More than any two names can say.</summary>
    public int Most { get; private set; }

    public void Ask(ImmutableArray<PersonName> names, Weights weights, Vocabulary words)
    {
        (_names, _weights, _words) = (names, weights, words);
        _known.Clear();
        _compared.Clear();
        _probe.Ask(names);
        // What stands against every one of the probe's names; a name without the part is not against it.
        _otherSurname = names.All(name => name.FamilyJoined is not null) ? weights.SurnameDifferent : 0;
        _otherInitial = names.All(name => name.Given is not null) ? weights.GivenDifferent / 2 : 0;
        _otherGiven = names.All(name => name.Given is { IsInitial: false }) ? weights.GivenDifferent : _otherInitial;
        Most = weights.SurnameRare + weights.GivenRare + weights.MiddleSame + (2 * weights.GenerationSame);
    }

    public int Of(in MentionHead mention)
    {
        if (_names.IsEmpty || !mention.Has(HeadSays.Name)) return 0;
        if (!mention.Has(HeadSays.PlainName)) return Most;
        var (surname, given, middle) = (Known(mention.Surname), Known(mention.Given), Known(mention.Middle));
        if (surname.Failed || given.Failed || middle.Failed) return Ceiling.Unknown;
        if (IsSumOfParts(given, middle, surname))
        {
            return surname.AsSurname + given.AsGiven
                + (middle.Like == LikePart.None ? 0 : Math.Max(_weights.MiddleSame, _weights.MiddleInitial)) + (mention.Generation == 0 ? 0 : Math.Max(0, _weights.GenerationSame));
        }
        var key = (mention.Surname, mention.Given, mention.Middle, mention.Generation);
        if (!_compared.TryGetValue(key, out var most)) _compared[key] = most = Compared(mention);
        return most;
    }

    /// <summary>No word is like any, or one agrees in its own part and none is like another part's: then names are not exchanged, and not aligned word by word.</summary>
    private bool IsSumOfParts(KnownWord given, KnownWord middle, KnownWord surname)
    {
        if ((given.Like | middle.Like | surname.Like) == LikePart.None) return !_probe.MayBeJoined(given, middle, surname);
        return _names.Length == 1 && !surname.IsElsewhere(LikePart.Surname) && !given.IsElsewhere(LikePart.Given) && !middle.IsElsewhere(LikePart.Middle)
            && (surname.AgreesAsSurname || given.AgreesAsGiven);
    }

    private int Compared(in MentionHead mention)
    {
        var (given, middle, surname) = (_words.Tokens[mention.Given], _words.Tokens[mention.Middle], _words.Tokens[mention.Surname]);
        return NameComparison.Best(_names, [new PersonName(given, middle is null ? [] : [middle], surname is null ? [] : [surname], (Generation)mention.Generation)], _weights).Total;
    }

    private KnownWord Known(int number)
    {
        if (number == 0) return default;
        if (_known.TryGetValue(number, out var known)) return known;
        return _known[number] = _words.Tokens[number] is { } token ? Weighed(token) : new KnownWord { Failed = true };
    }

    /// <summary>What the word is worth in either part, by itself: of several names of the probe the most.</summary>
    private KnownWord Weighed(NameToken token)
    {
        var like = _probe.Like(token);
        var word = KnownWord.Of(token) with { Like = like };
        if (like == LikePart.None) return word with { AsSurname = _otherSurname, AsGiven = token.IsInitial ? _otherInitial : _otherGiven };

        var (asSurname, asGiven, surnameAgrees, givenAgrees) = (int.MinValue, int.MinValue, false, false);
        foreach (var name in _names)
        {
            NameMatch match = default;
            SurnameComparison.Compare(name, new PersonName(null, [], [token], Generation.None), _weights, ref match);
            GivenComparison.Compare(name, new PersonName(token, [], [], Generation.None), _weights, ref match);
            asSurname = Math.Max(asSurname, match.Surname.Millibits);
            asGiven = Math.Max(asGiven, match.Given.Millibits);
            surnameAgrees |= match.SurnameAgreement is Agreement.Agrees;
            givenAgrees |= match.GivenAgreement is Agreement.Agrees;
        }
        return word with { AsSurname = asSurname, AsGiven = asGiven, AgreesAsSurname = surnameAgrees, AgreesAsGiven = givenAgrees };
    }
}
