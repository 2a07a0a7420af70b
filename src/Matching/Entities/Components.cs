using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>
/// Seen entities: the connected parts of the visible mentions, joined by judgements and by pair evidence of at least
/// <see cref="Thresholds.Join"/>. A pure function of its three sets, whatever their order, so that undoing a judgement
/// gives back exactly what was, and what a reader cannot see changes nothing (ARCHITECTURE idea 4).
/// </summary>
/// <param name="Entities">In order of their ids; every visible mention is in exactly one.</param>
/// <param name="Overruled">Judgements "same" that a "different" elsewhere in the chain keeps from joining: shown to people, who resolve them.</param>
public sealed record Components(ImmutableArray<SeenEntity> Entities, ImmutableArray<Judgement> Overruled)
{
    public static Components Of(IEnumerable<Guid> mentions, IEnumerable<PairEvidence> pairs, IEnumerable<Judgement> judgements)
    {
        var visible = mentions.ToHashSet();
        var decided = Decided(judgements.Where(one => Sees(visible, one.A, one.B)));
        var evidence = Strongest(pairs.Where(pair => Sees(visible, pair.A, pair.B)));

        var joining = new Joining(visible);
        foreach (var (pair, judgement) in decided)
        {
            if (judgement.Verdict is Verdict.Different) joining.KeepApart(pair);
        }

        List<Judgement> overruled = [];
        foreach (var (pair, judgement) in decided.Where(one => one.Value.Verdict is Verdict.Same).OrderByDescending(one => one.Value.Sequence).ThenBy(one => one.Key))
        {
            if (!joining.TryJoin(pair)) overruled.Add(judgement);
        }
        JoinByEvidence(joining, evidence, decided);
        return new Components(joining.Entities(), [.. overruled]);
    }

    /// <summary>A person's judgement of two mentions stands in the place of the machine's evidence about them.</summary>
    private static void JoinByEvidence(Joining joining, Dictionary<(Guid, Guid), int> evidence, Dictionary<(Guid, Guid), Judgement> decided)
    {
        var open = evidence.Where(pair => !decided.ContainsKey(pair.Key)).ToList();
        foreach (var (pair, millibits) in open)
        {
            if (millibits <= Thresholds.Apart) joining.KeepApart(pair);
        }
        foreach (var (pair, _) in open.Where(one => one.Value >= Thresholds.Join).OrderByDescending(one => one.Value).ThenBy(one => one.Key)) joining.TryJoin(pair);
    }

    private static Dictionary<(Guid, Guid), Judgement> Decided(IEnumerable<Judgement> judgements) => judgements
        .Select(one => Ordered(one.A, one.B) is var (a, b) ? one with { A = a, B = b } : one)
        .GroupBy(one => (one.A, one.B))
        .ToDictionary(group => group.Key, group => group.OrderByDescending(one => one.Sequence).ThenByDescending(one => one.Verdict).First());

    private static Dictionary<(Guid, Guid), int> Strongest(IEnumerable<PairEvidence> pairs) => pairs
        .GroupBy(pair => Ordered(pair.A, pair.B))
        .ToDictionary(group => group.Key, group => group.Max(pair => pair.Millibits));

    private static bool Sees(HashSet<Guid> visible, Guid a, Guid b) => a != b && visible.Contains(a) && visible.Contains(b);

    private static (Guid, Guid) Ordered(Guid a, Guid b) => a.CompareTo(b) <= 0 ? (a, b) : (b, a);

    public bool Equals(Components? other) =>
        other is not null && Entities.AsSpan().SequenceEqual(other.Entities.AsSpan()) && Overruled.AsSpan().SequenceEqual(other.Overruled.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Entities.Length, Overruled.Length);
}
