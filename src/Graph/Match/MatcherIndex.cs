using System.Runtime.InteropServices;
using Tessera.Kernel.Ids;
using Tessera.Matching;

namespace Tessera.Graph.Match;

/// <summary>A confirmed mention as it is read: what it says, and whose it is.</summary>
internal sealed record Held(Features Features, RecordId Record, MentionId Origin, AgencyId Owner)
{
    public MentionId Mention => new(Features.Mention);
}

/// <summary>Whose a mention is: what it says is kept by the index alone.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Whose(RecordId Record, MentionId Origin, AgencyId Owner);

/// <summary>
/// The confirmed mentions in memory. Truth is in the database: this follows it, is made anew at each start, and is changed by one
/// matcher alone.
/// </summary>
internal sealed class MatcherIndex(Weights weights)
{
    private readonly EntityIndex _index = new(weights);
    private readonly Dictionary<Guid, Whose> _held = [];
    private readonly Dictionary<RecordId, HashSet<Guid>> _records = [];
    private readonly HashSet<AgencyId> _owners = [];

    /// <summary>The position of the log up to which this memory tells everything.</summary>
    public long Position { get; set; }

    public int Count => _held.Count;

    public Weights Weights => weights;

    /// <summary>For readers of other threads: it is safe for any number of them.</summary>
    public EntityIndex Index => _index;

    public void Put(Held held)
    {
        if (held.Features.IsEmpty) return;
        _index.Put(held.Features);
        _held[held.Features.Mention] = new(held.Record, held.Origin, held.Owner);
        _owners.Add(held.Owner);
        if (!_records.TryGetValue(held.Record, out var mentions)) _records[held.Record] = mentions = [];
        mentions.Add(held.Features.Mention);
    }

    /// <summary>What the record says now takes the place of what it said.</summary>
    public void Replace(RecordId record, IReadOnlyCollection<Held> says)
    {
        var kept = says.Select(held => held.Features.Mention).ToHashSet();
        foreach (var gone in _records.GetValueOrDefault(record, []).Except(kept).ToList())
        {
            _index.Remove(gone);
            _held.Remove(gone);
            _records[record].Remove(gone);
        }
        if (says.Count == 0) _records.Remove(record);
        foreach (var held in says) Put(held);
    }

    /// <summary>
    /// Everything that may be the same as this, of other records and other origins. Whether a pair is found hangs on the two and on
    /// which values are common (docs/decisions/0030): where a value is too common for one list, each owner's mentions are
    /// searched by themselves, so that what one owner holds never crowds out what another does.
    /// </summary>
    public IEnumerable<Candidate> Likenesses(Held probe, int floor)
    {
        var all = _index.Find(probe.Features, new Asked(MostOfOne) { Floor = floor, Admits = mention => Admits(probe, mention) });
        var complete = !all.Truncated && all.Candidates.Length < MostOfOne;
        return (complete ? all.Candidates : _owners.SelectMany(owner =>
                _index.Find(probe.Features, new Asked(MostOfOne) { Floor = floor, Admits = mention => _held[mention].Owner == owner && Admits(probe, mention) }).Candidates))
            .Select(candidate => candidate with { Evidence = InOneOrder(probe.Features, _index.Get(candidate.Mention)!) });
    }

    /// <summary>Mentions of other kinds, in other records, that carry one of its numbers.</summary>
    public IEnumerable<Carrier> Carriers(Held probe)
    {
        var all = _index.Carriers(probe.Features, MostOfOne, mention => Admits(probe, mention));
        return all.Length < MostOfOne ? all : _owners.SelectMany(owner =>
            _index.Carriers(probe.Features, MostOfOne, mention => _held[mention].Owner == owner && Admits(probe, mention)));
    }

    /// <summary>The lines say "one / other": in the order of the two, not in that of whoever came later.</summary>
    private Evidence InOneOrder(Features one, Features other) => MentionPair.Of(new(one.Mention), new(other.Mention)).A.Value == one.Mention
        ? Comparison.Compare(one, other, weights)
        : Comparison.Compare(other, one, weights);

    private bool Admits(Held probe, Guid mention) => _held[mention] is var other && other.Record != probe.Record && other.Origin != probe.Origin;

    /// <summary>More likenesses than this of one mention are a flood, not a finding: the best of each owner's are kept.</summary>
    private const int MostOfOne = 250;
}
