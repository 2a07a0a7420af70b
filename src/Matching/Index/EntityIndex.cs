using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>
/// Mentions in memory, found by keys and ranked by evidence. Safe for any number of threads: writers take turns, readers never
/// wait and see each mention whole, before or after a change. What a search does not admit is neither compared nor counted.
/// </summary>
public sealed class EntityIndex
{
    /// <summary>A list with more admitted mentions than this is only used together with another.</summary>
    public const int Widest = 500;

    private readonly Lock _writing = new();
    private readonly Vocabulary _words = new();
    private readonly Audiences _audiences = new();
    private readonly MentionStore _store = new();
    private readonly KeyTable _keys = new();
    private readonly MentionWriter _writer;
    private readonly ConcurrentBag<Search> _searches = [];
    private volatile Weights _weights;

    public EntityIndex(Weights weights)
    {
        _weights = weights;
        _writer = new(_words);
    }

    public int Count => _store.Count;

    public Weights Weights => _weights;

    /// <summary>Memory in bytes, beside the words that mentions share.</summary>
    public long Bytes => _store.Bytes + _keys.Bytes;

    /// <summary>Places on lists, and words: what a purge must bring back to where it was.</summary>
    internal (long Filed, int Words) Kept => (_keys.Filed, _words.Count);

    internal MentionStore Store => _store;

    /// <summary>New weights hold from the next search on.</summary>
    public void Reweigh(Weights weights) => _weights = weights;

    public Features? Get(Guid mention) => _store.NumberOf(mention) is >= 0 and var number && _store.Read(number, _words, out _) is { } found && found.Mention == mention ? found : null;

    /// <summary>Adds a mention, or puts what it says now in the place of what it said. <paramref name="audience"/>: the elements that see it, where searches state who asks.</summary>
    public void Put(Features features, IReadOnlyCollection<Guid>? audience = null)
    {
        var keys = BlockingKeys.Of(features);
        lock (_writing)
        {
            var before = Get(features.Mention);
            var number = before is null ? _store.Reserve() : _store.NumberOf(features.Mention);
            var label = _audiences.LabelOf(audience);
            var bytes = _writer.Write(features, number, label);
            if (before is null)
            {
                _store.Publish(bytes, MentionStore.TagOf(label, features.Kind));
                foreach (var key in keys) _keys.Add(key, number);
                return;
            }
            foreach (var key in keys) _keys.Add(key, number);
            _store.Publish(bytes, MentionStore.TagOf(label, features.Kind));
            foreach (var key in BlockingKeys.Of(before).Except(keys)) _keys.Remove(key, number);
            _words.Release(before);
        }
    }

    /// <summary>Removes a mention and all it said; false where it was not there.</summary>
    public bool Remove(Guid mention)
    {
        lock (_writing)
        {
            if (Get(mention) is not { } features) return false;
            var number = _store.NumberOf(mention);
            _store.Remove(number);
            foreach (var key in BlockingKeys.Of(features)) _keys.Remove(key, number);
            _words.Release(features);
            _store.Free(number);
            return true;
        }
    }

    /// <summary>The mentions of the probe's kind most likely to be of the same entity; the probe itself is not among them.</summary>
    public Found Find(Features probe, int limit, Func<Guid, bool>? admits = null) => Find(probe, new Asked(limit) { Admits = admits });

    /// <inheritdoc cref="Find(Features, int, Func{Guid, bool})"/>
    public Found Find(Features probe, Asked asked)
    {
        var search = _searches.TryTake(out var kept) ? kept : new Search(_store, _keys, _words, _audiences);
        var found = search.Run(probe, asked, _weights);
        _searches.Add(search);
        return found;
    }

    /// <summary>Mentions of other kinds that carry one of the probe's identifiers, oldest first.</summary>
    public ImmutableArray<Carrier> Carriers(Features probe, int limit, Func<Guid, bool>? admits = null)
    {
        var shared = Identifiers.Numbers(probe).ToHashSet();
        Span<int> one = stackalloc int[1];
        HashSet<Carrier> carriers = [];
        foreach (var key in BlockingKeys.Of(probe))
        {
            foreach (var number in _keys.Read(key, one))
            {
                if ((_store.Tag(number) & 15) == (int)probe.Kind || _store.Read(number, _words, out _) is not { } mention) continue;
                if (mention.Kind == probe.Kind || admits?.Invoke(mention.Mention) == false) continue;
                carriers.UnionWith(Identifiers.Numbers(mention).Where(shared.Contains).Select(identifier => new Carrier(mention.Mention, mention.Kind, identifier)));
            }
        }
        return [.. carriers.OrderBy(carrier => carrier.Mention).ThenBy(carrier => carrier.Shared.Kind).Take(limit)];
    }
}
