using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.See;

/// <summary>The seen entities that may be what one mention names, best evidence first.</summary>
internal sealed class DotsOfOne(Seen mine, Surroundings around, SeenEntities entities, IReadOnlyDictionary<PostingId, string> names)
{
    public IReadOnlyList<DotView> Ranked() =>
    [
        .. around.Mentions.Values
            .Where(other => other.Mention.Kind == mine.Mention.Kind && other.Record.Id != mine.Record.Id && other.Origin != mine.Origin && IsNear(other))
            .GroupBy(other => entities.Of(other.Id))
            .Select(group => Dot(group.Key, [.. group]))
            .OrderBy(dot => dot.State is DotState.Different).ThenByDescending(dot => dot.Evidence.Millibits).ThenBy(dot => dot.With.Value),
    ];

    /// <summary>Evidence was kept of the pair, or somebody of this center said something of it.</summary>
    private bool IsNear(Seen other)
    {
        var pair = MentionPair.Of(mine.Id, other.Id);
        return around.Evidence.ContainsKey(pair) || around.Judgements.ContainsKey(pair) || SaidOf(other) is not null;
    }

    private DotView Dot(MentionId entity, Seen[] near)
    {
        var (with, evidence) = near.Select(other => (other, evidence: around.Explain(mine, other)))
            .OrderByDescending(one => one.evidence.Millibits).ThenBy(one => one.other.Id.Value).First();
        var members = entities.Members(entity).Where(other => other.Record.Id != mine.Record.Id && other.Origin != mine.Origin).ToList();
        var judgement = near.Select(SaidOf).OfType<Judgement>().OrderByDescending(said => said.At).ThenBy(said => said.Id.Value).FirstOrDefault();
        return new DotView
        {
            With = with.Id,
            Kind = with.Mention.Kind,
            Label = with.Mention.Label,
            Note = with.Note(),
            Statements = members.Select(member => member.Origin).Distinct().Count(),
            Streams = [.. members.Select(member => member.Record.Stream).Distinct().Order()],
            Records = [.. members.Select(member => member.Source()).Distinct().OrderByDescending(source => source.At).ThenBy(source => source.Id.Value)],
            Evidence = evidence,
            IsOffered = evidence.Millibits >= Matching.Thresholds.Offer,
            State = StateOf(judgement, entity),
            Judgement = judgement is null ? null : new(judgement.Id, judgement.Verdict, judgement.ByPosting, names.GetValueOrDefault(judgement.ByPosting, ""), judgement.At),
            StaysApart = !JoinRule.MayJoin(mine.Record, with.Record),
        };
    }

    private DotState StateOf(Judgement? judgement, MentionId entity) => judgement?.Verdict switch
    {
        Verdict.Same => DotState.Same,
        Verdict.Different => DotState.Different,
        Verdict.Unsure => DotState.Unsure,
        _ => entities.Of(mine.Id) == entity ? DotState.Joined : DotState.Open,
    };

    /// <summary>What was said of this fact or of what it was carried from: promotion does not ask again.</summary>
    private Judgement? SaidOf(Seen other) => entities.Carried(mine).SelectMany(self => entities.Carried(other).Select(them => MentionPair.Of(self.Id, them.Id)))
        .Select(pair => around.Judgements.GetValueOrDefault(pair)).OfType<Judgement>()
        .OrderByDescending(said => said.At).ThenBy(said => said.Id.Value).FirstOrDefault();
}
