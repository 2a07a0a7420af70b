using Tessera.Kernel.Ids;
using Tessera.Matching;
using Verdict = Tessera.Graph.Contracts.Verdict;

namespace Tessera.Graph.See;

/// <summary>
/// Seen entities: the connected parts of what the reader sees. Facts carried from one origin are one; then people's judgements join and
/// part; then evidence joins, strongest first, never across a "different" or against evidence to the contrary.
/// </summary>
internal sealed class SeenEntities
{
    private readonly Surroundings _around;
    private readonly Dictionary<MentionId, List<Seen>> _parts;
    private readonly ILookup<MentionId, Seen> _carried;

    private SeenEntities(Surroundings around)
    {
        _around = around;
        _parts = around.Mentions.Values.ToDictionary(seen => seen.Id, seen => new List<Seen> { seen });
        _carried = around.Mentions.Values.ToLookup(seen => seen.Origin);
    }

    public static SeenEntities Of(Surroundings around)
    {
        var entities = new SeenEntities(around);
        foreach (var carried in entities._carried.Where(group => group.Count() > 1))
            foreach (var other in carried.Skip(1)) entities.Join(carried.First(), other);
        foreach (var said in around.Judgements.Values.Where(said => said.Verdict is Verdict.Same).OrderByDescending(said => said.At).ThenBy(said => said.Id.Value))
            entities.JoinUnlessParted(new(said.A, said.B), byPerson: true);
        foreach (var pair in around.Evidence.Values.Where(pair => pair.Millibits >= Thresholds.Join)
            .OrderByDescending(pair => pair.Millibits).ThenBy(pair => pair.A.Value).ThenBy(pair => pair.B.Value))
            entities.JoinUnlessParted(pair.Pair, byPerson: false);
        return entities;
    }

    /// <summary>The entity's name: its first mention.</summary>
    public MentionId Of(MentionId mention) => _parts[mention][0].Id;

    public IReadOnlyList<Seen> Members(MentionId mention) => _parts[mention];

    /// <summary>The same fact in other records of this reader: the tip it came from, the SAR it went into.</summary>
    public IEnumerable<Seen> Carried(Seen seen) => _carried[seen.Origin];

    private void JoinUnlessParted(MentionPair pair, bool byPerson)
    {
        if (!_around.Mentions.TryGetValue(pair.A, out var a) || !_around.Mentions.TryGetValue(pair.B, out var b) || !JoinRule.MayJoin(a.Record, b.Record)) return;
        if (_parts[a.Id] == _parts[b.Id]) return;
        foreach (var one in _parts[a.Id])
        {
            foreach (var other in _parts[b.Id])
            {
                if (!JoinRule.MayJoin(one.Record, other.Record) || ArePartedByPerson(one, other)) return;
                if (!byPerson && _around.Explain(one, other).Millibits <= Thresholds.Apart) return;
            }
        }
        Join(a, b);
    }

    private bool ArePartedByPerson(Seen one, Seen other) =>
        _around.Judgements.GetValueOrDefault(MentionPair.Of(one.Id, other.Id))?.Verdict is Verdict.Different;

    private void Join(Seen a, Seen b)
    {
        if (_parts[a.Id] == _parts[b.Id] || !JoinRule.MayJoin(a.Record, b.Record)) return;
        var joined = _parts[a.Id].Concat(_parts[b.Id]).OrderBy(seen => seen.Id.Value).ToList();
        foreach (var seen in joined) _parts[seen.Id] = joined;
    }
}
