using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Matching;

namespace Tessera.Graph.See;

/// <summary>
/// What one reader sees around some mentions: mentions, pair evidence and their center's standing judgements, all read under the wall.
/// Everything shown of dots and entities is computed from this and nothing else: that is non-interference.
/// </summary>
internal sealed class Surroundings
{
    private readonly Dictionary<MentionPair, PairEvidence> _evidence = [];
    private readonly Dictionary<MentionPair, Judgement> _judgements = [];
    private readonly Dictionary<MentionId, Seen> _mentions = [];

    public IReadOnlyDictionary<MentionId, Seen> Mentions => _mentions;

    public IReadOnlyDictionary<MentionPair, PairEvidence> Evidence => _evidence;

    public IReadOnlyDictionary<MentionPair, Judgement> Judgements => _judgements;

    /// <summary>There is more around than one page can hold.</summary>
    public bool IsCut { get; set; }

    public void Add(Seen seen) => _mentions[seen.Id] = seen;

    public void Add(PairEvidence pair) => _evidence[pair.Pair] = pair;

    public void Add(Judgement judgement) => _judgements[new(judgement.A, judgement.B)] = judgement;

    /// <summary>What is said of the pair now; where the matcher kept nothing, the same function is asked again.</summary>
    public DotEvidence Explain(Seen one, Seen other)
    {
        if (_evidence.GetValueOrDefault(MentionPair.Of(one.Id, other.Id)) is { } kept) return kept.Explain();
        var first = MentionPair.Of(one.Id, other.Id).A == one.Id ? (one, other) : (other, one);
        var evidence = Comparison.Compare(first.Item1.Features, first.Item2.Features, Weights.First);
        return new(evidence.Total, evidence.InWords(), [.. evidence.Lines.Select(line => new DotLine(line.Code, line.Label, line.Millibits))], evidence.Version);
    }
}
