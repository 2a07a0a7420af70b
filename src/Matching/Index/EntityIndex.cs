using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>
/// Mentions in memory, found by keys and ranked by evidence. Safe for any number of threads: writers take turns, readers never
/// wait and see each mention whole, before or after a change. What <c>admits</c> refuses is neither compared nor counted.
/// </summary>
public sealed class EntityIndex(Weights weights)
{
    /// <summary>A list with more admitted mentions than this is only used together with another.</summary>
    public const int Widest = 1000;

    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<Guid, Features> _mentions = new();
    private readonly KeyTable _keys = new();
    private volatile Weights _weights = weights;

    public int Count => _mentions.Count;

    public Weights Weights => _weights;

    /// <summary>Places on lists: what a purge must bring back to where it was.</summary>
    internal int Filed => _keys.Filed;

    /// <summary>New weights hold from the next search on.</summary>
    public void Reweigh(Weights weights) => _weights = weights;

    public Features? Get(Guid mention) => _mentions.GetValueOrDefault(mention);

    /// <summary>Adds a mention, or puts what it says now in the place of what it said.</summary>
    public void Put(Features features)
    {
        var keys = BlockingKeys.Of(features);
        lock (_writing)
        {
            var before = _mentions.GetValueOrDefault(features.Mention);
            foreach (var key in keys) _keys.Add(key, features);
            _mentions[features.Mention] = features;
            if (before is not null) Unfile(before);
        }
    }

    /// <summary>Removes a mention and all it said; false where it was not there.</summary>
    public bool Remove(Guid mention)
    {
        lock (_writing)
        {
            if (!_mentions.TryRemove(mention, out var features)) return false;
            Unfile(features);
            return true;
        }
    }

    /// <summary>The mentions of the probe's kind most likely to be of the same entity; the probe itself is not among them.</summary>
    public Found Find(Features probe, int limit, Func<Guid, bool>? admits = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var current = _weights;
        var gathering = new Gathering(probe, Get, admits);
        foreach (var key in BlockingKeys.Probing(probe)) gathering.Add(_keys.Read(key));
        gathering.Intersect();

        var ranking = new Ranking(limit);
        var tally = new Tally();
        foreach (var features in gathering.Candidates)
        {
            Comparison.Weigh(probe, features, current, tally);
            ranking.Offer(features, tally.Total);
        }
        return new Found([.. ranking.Best.Select(features => Explained(probe, features, current, tally))], gathering.Candidates.Count, gathering.Truncated);
    }

    /// <summary>Mentions of other kinds that carry one of the probe's identifiers, oldest first.</summary>
    public ImmutableArray<Carrier> Carriers(Features probe, int limit, Func<Guid, bool>? admits = null)
    {
        var shared = Identifiers.Numbers(probe).ToHashSet();
        List<Carrier> carriers = [];
        foreach (var key in BlockingKeys.Of(probe))
        {
            foreach (var features in _keys.Read(key))
            {
                if (features.Kind == probe.Kind || !ReferenceEquals(Get(features.Mention), features) || admits?.Invoke(features.Mention) == false) continue;
                carriers.AddRange(Identifiers.Numbers(features).Where(shared.Contains).Select(identifier => new Carrier(features.Mention, features.Kind, identifier)));
            }
        }
        return [.. carriers.Distinct().OrderBy(carrier => carrier.Mention).ThenBy(carrier => carrier.Shared.Kind).Take(limit)];
    }

    private static Candidate Explained(Features probe, Features features, Weights weights, Tally tally)
    {
        Comparison.Weigh(probe, features, weights, tally);
        return new Candidate(features.Mention, Comparison.Explain(tally, weights));
    }

    private void Unfile(Features features)
    {
        foreach (var key in BlockingKeys.Of(features)) _keys.Remove(key, features);
    }
}
