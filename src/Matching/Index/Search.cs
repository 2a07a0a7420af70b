namespace Tessera.Matching;

/// <summary>One search of an index: its memory, used again by the next.</summary>
internal sealed class Search
{
    private readonly MentionStore _store;
    private readonly Vocabulary _words;
    private readonly Audiences _audiences;
    private readonly Admission _admission;
    private readonly Gathering _gathering;
    private readonly Ceiling _ceiling = new();
    private readonly List<(int Most, int Number)> _hopeful = [];
    private readonly Tally _tally = new();

    public Search(MentionStore store, KeyTable keys, Vocabulary words, Audiences audiences)
    {
        (_store, _words, _audiences) = (store, words, audiences);
        _admission = new(store);
        _gathering = new(keys, store, _admission);
    }

    public Found Run(Features probe, Asked asked, Weights weights)
    {
        _admission.Ask(probe, asked, _audiences);
        _gathering.Run(BlockingKeys.Probing(probe, _words.Surnames), asked.Limit);
        _ceiling.Ask(probe, weights, _words);
        _hopeful.Clear();
        foreach (var number in _gathering.Candidates.Numbers)
        {
            if (MostOf(number, asked.Floor) is var most && most >= asked.Floor) _hopeful.Add((most, number));
        }
        _hopeful.Sort(static (one, other) => other.CompareTo(one));
        return new Found([.. Best(probe, asked, weights).Select(found => Explained(probe, found, weights))], _gathering.Candidates.Numbers.Length, _gathering.Truncated);
    }

    private int MostOf(int number, int floor)
    {
        var place = _store.Place(number);
        if (place == 0) return int.MinValue;
        var most = _ceiling.Of(MentionStore.Head(_store.At(place)), floor);
        return _store.Stands(number, place) ? most : Ceiling.Unknown;
    }

    /// <summary>From those that may be most down to where nothing can be better than what is found.</summary>
    private IEnumerable<Features> Best(Features probe, Asked asked, Weights weights)
    {
        var ranking = new Ranking(asked.Limit);
        foreach (var (most, number) in _hopeful)
        {
            if (most < ranking.Least) break;
            if (_store.Read(number, _words, out var label) is not { } mention || !_admission.Holds(mention, label)) continue;
            Comparison.Weigh(probe, mention, weights, _tally);
            if (_tally.Total >= asked.Floor) ranking.Offer(mention, _tally.Total);
        }
        return ranking.Best;
    }

    private Candidate Explained(Features probe, Features mention, Weights weights)
    {
        Comparison.Weigh(probe, mention, weights, _tally);
        return new Candidate(mention.Mention, Comparison.Explain(_tally, weights));
    }
}
