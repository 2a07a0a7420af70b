using Tessera.Kernel.Ids;
using Tessera.Matching;

namespace Tessera.Graph.See;

/// <summary>
/// Seen entities: the connected parts of what the reader sees (<see cref="Components"/>). Facts carried from one origin are one;
/// what may not join by its stream is kept apart before anything else, also through a third.
/// </summary>
internal sealed class SeenEntities
{
    private const long CarriedFirst = long.MaxValue - 1;
    private const long StreamFirst = long.MaxValue;

    private readonly Dictionary<MentionId, IReadOnlyList<Seen>> _parts;
    private readonly ILookup<MentionId, Seen> _carried;

    private SeenEntities(Surroundings around, Components components)
    {
        _carried = around.Mentions.Values.ToLookup(seen => seen.Origin);
        _parts = components.Entities
            .Select(entity => (IReadOnlyList<Seen>)[.. entity.Mentions.Select(id => around.Mentions[new(id)])])
            .SelectMany(part => part.Select(seen => (seen.Id, part))).ToDictionary(one => one.Id, one => one.part);
    }

    public static SeenEntities Of(Surroundings around)
    {
        var mentions = around.Mentions.Keys.Select(id => id.Value).ToList();
        var pairs = around.Evidence.Values.Select(pair => new Matching.PairEvidence(pair.A.Value, pair.B.Value, pair.Millibits)).ToList();
        List<Matching.Judgement> judgements = [.. KeptApart(around), .. Carried(around), .. Said(around)];
        var joined = Components.Of(mentions, pairs, judgements);

        // What joins only through a third was never compared: now it is, and what speaks strongly against parts it again.
        var against = joined.Entities.Where(entity => entity.Mentions.Length > 2).SelectMany(entity => Against(around, entity)).ToList();
        return new(around, against.Count == 0 ? joined : Components.Of(mentions, [.. pairs, .. against], judgements));
    }

    /// <summary>The entity's name: its first mention.</summary>
    public MentionId Of(MentionId mention) => _parts[mention][0].Id;

    public IReadOnlyList<Seen> Members(MentionId mention) => _parts[mention];

    /// <summary>The same fact in other records of this reader: the tip it came from, the SAR it went into.</summary>
    public IEnumerable<Seen> Carried(Seen seen) => _carried[seen.Origin];

    private static IEnumerable<Matching.Judgement> KeptApart(Surroundings around)
    {
        var home = around.Mentions.Values.Where(seen => JoinRule.StaysHome(seen.Record.Stream)).ToList();
        return from seen in home
               from other in around.Mentions.Values
               where !JoinRule.MayJoin(seen.Record, other.Record)
               select new Matching.Judgement(seen.Id.Value, other.Id.Value, Matching.Verdict.Different, StreamFirst);
    }

    private static IEnumerable<Matching.Judgement> Carried(Surroundings around) =>
        from fact in around.Mentions.Values.GroupBy(seen => seen.Origin)
        let first = fact.MinBy(seen => seen.Id.Value)
        from other in fact
        where other != first && JoinRule.MayJoin(first.Record, other.Record)
        select new Matching.Judgement(first.Id.Value, other.Id.Value, Matching.Verdict.Same, CarriedFirst);

    private static IEnumerable<Matching.Judgement> Said(Surroundings around) => around.Judgements.Values
        .OrderBy(said => said.At).ThenBy(said => said.Id.Value)
        .Select((said, sequence) => new Matching.Judgement(said.A.Value, said.B.Value, VerdictOf(said.Verdict), sequence));

    private static IEnumerable<Matching.PairEvidence> Against(Surroundings around, Matching.SeenEntity entity) =>
        from a in entity.Mentions
        from b in entity.Mentions
        where a.CompareTo(b) < 0 && !around.Evidence.ContainsKey(new(new(a), new(b)))
        let millibits = around.Explain(around.Mentions[new(a)], around.Mentions[new(b)]).Millibits
        where millibits <= Thresholds.Apart
        select new Matching.PairEvidence(a, b, millibits);

    private static Matching.Verdict VerdictOf(Contracts.Verdict verdict) => verdict switch
    {
        Contracts.Verdict.Same => Matching.Verdict.Same,
        Contracts.Verdict.Different => Matching.Verdict.Different,
        _ => Matching.Verdict.Unsure,
    };
}
