using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Graph.Contracts;
using Tessera.Graph.Judge;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Graph.See;

/// <summary>Reads the seen entity that a mention belongs to. Null: no such mention that speaks for this reader.</summary>
internal static class SeenEntity
{
    public static async Task<EntityView?> OfAsync(TesseraDb db, MentionId id, CancellationToken cancel)
    {
        var around = await new SurroundingsReader(db, cancel).AroundAsync([id]);
        if (await SpeakerAsync(db, around, id, cancel) is not { } asked) return null;

        var entities = SeenEntities.Of(around);
        var members = entities.Members(asked.Id);
        var names = await db.NamesOfAsync(around.Judgements.Values.Select(judgement => judgement.ByPosting), cancel);
        var sources = await SourceReasons.OfAsync(db, [.. members.Select(member => member.Record).DistinctBy(record => record.Id)], cancel);
        foreach (var member in members.DistinctBy(member => member.Record.Id)) db.Show(member.Record.Id, member.Mention.Version, "entity.viewed");
        return new EntityView
        {
            Asked = asked.Id,
            Kind = asked.Mention.Kind,
            Name = asked.Mention.Label,
            AlsoNamed = [.. members.Select(member => member.Mention.Label).Distinct(StringComparer.OrdinalIgnoreCase).Where(label => !label.Equals(asked.Mention.Label, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)],
            Statements = Statements(members, sources),
            Sources = [.. sources.Values.OrderByDescending(source => source.At).ThenBy(source => source.Id.Value)],
            Dots = [.. new DotsOfOne(asked, around, entities, names).Ranked().Where(dot => entities.Of(dot.With) != entities.Of(asked.Id))],
            Mention = asked.Mention.View(),
            Linked = await LinkedAsync(db, members, cancel),
            Judged = await JudgedAsync(db, members, cancel),
            IsCut = around.IsCut,
            MayJudge = JudgementRule.MayJudge(db.Reader) is null,
        };
    }

    /// <summary>An older version's mention leads to what was carried from it.</summary>
    private static async Task<Seen?> SpeakerAsync(TesseraDb db, Surroundings around, MentionId id, CancellationToken cancel)
    {
        if (around.Mentions.TryGetValue(id, out var seen)) return seen;
        var origin = await db.Mentions.Where(m => m.Id == id && m.State == MentionState.Confirmed).Select(m => (MentionId?)m.Origin).FirstOrDefaultAsync(cancel);
        return around.Mentions.Values.Where(other => other.Origin == origin).OrderByDescending(other => other.Id.Value).FirstOrDefault();
    }

    private static List<StatementGroupView> Statements(IReadOnlyList<Seen> members, IReadOnlyDictionary<RecordId, SourceView> sources)
    {
        var values = members.SelectMany(member => member.Mention.Attributes).GroupBy(pair => pair.Key)
            .Where(group => StatementWords.HasOneValue(group.Key) && group.Select(pair => pair.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var all = from member in members
                  from pair in member.Mention.Attributes
                  let words = StatementWords.Of(pair.Key)
                  orderby words.What, sources[member.Record.Id].At descending, member.Id.Value
                  select (words.Group, Statement: new StatementView(
                      member.Id, words.What, pair.Value, member.Mention.Grade, member.Mention.Role, member.Mention.Source, sources[member.Record.Id], values.Contains(pair.Key)));
        var groups = all.ToLookup(one => one.Group, one => one.Statement);
        return [.. StatementWords.Groups.Where(groups.Contains).Select(group => new StatementGroupView(group, [.. groups[group]]))];
    }

    private static async Task<IReadOnlyList<LinkedView>> LinkedAsync(TesseraDb db, IReadOnlyList<Seen> members, CancellationToken cancel)
    {
        var ids = members.Select(member => member.Id).ToHashSet();
        var own = ids.ToList();
        var links = await db.Links.AsNoTracking().Where(link => own.Contains(link.A) || own.Contains(link.B)).ToListAsync(cancel);
        var parents = members.Where(member => member.Mention.Parent is not null).Select(member => (Other: member.Mention.Parent!.Value, How: "named to identify"));
        var associates = (await db.Mentions.Where(m => m.Parent != null && own.Contains(m.Parent.Value)).Select(m => m.Id).ToListAsync(cancel)).Select(other => (Other: other, How: "named without suspicion"));
        var carried = await db.Carried.Where(pair => own.Contains(pair.A) || own.Contains(pair.B)).ToListAsync(cancel);
        var ends = links.Select(link => ids.Contains(link.A) ? (Other: link.B, How: LinkWords.From(link.Kind)) : (Other: link.A, How: LinkWords.To(link.Kind)))
            .Concat(parents).Concat(associates)
            .Concat(carried.Select(pair => (Other: ids.Contains(pair.A) ? pair.B : pair.A, How: $"same {IdentifierWords.Of(pair.Kind)}")))
            .Distinct().ToList();
        var around = await new SurroundingsReader(db, cancel).OnlyAsync([.. ends.Select(end => end.Other)]);
        return [.. ends.Where(end => around.ContainsKey(end.Other)).Select(end => (end.How, Seen: around[end.Other]))
            .OrderBy(end => end.Seen.Mention.Kind).ThenBy(end => end.Seen.Mention.Label, StringComparer.Ordinal).ThenBy(end => end.Seen.Id.Value)
            .Select(end => new LinkedView(end.Seen.Id, end.Seen.Mention.Kind, end.Seen.Mention.Label, end.How, end.Seen.Record.Number, end.Seen.Record.Stream, ids.Contains(end.Seen.Id)))];
    }

    private static async Task<IReadOnlyList<JudgedView>> JudgedAsync(TesseraDb db, IReadOnlyList<Seen> members, CancellationToken cancel)
    {
        var ids = members.Select(member => member.Id).ToList();
        var judged = await db.Judgements.AsNoTracking().Where(j => ids.Contains(j.A) || ids.Contains(j.B)).ToListAsync(cancel);
        var names = await db.NamesOfAsync(judged.Select(j => j.ByPosting).Concat(judged.Select(j => j.UndoneBy).OfType<PostingId>()), cancel);
        var ends = judged.SelectMany(j => new[] { j.A, j.B }).Distinct().ToList();
        var labels = await db.Mentions.Where(m => ends.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Label, cancel);
        return [.. judged.OrderByDescending(j => j.UndoneAt ?? j.At).ThenBy(j => j.Id.Value).Select(j =>
        {
            var (self, other) = ids.Contains(j.A) ? (j.A, j.B) : (j.B, j.A);
            return new JudgedView(j.Id, j.Verdict, labels[self], other, labels[other], names.GetValueOrDefault(j.ByPosting, ""), j.At,
                j.UndoneBy is { } undone ? names.GetValueOrDefault(undone, "") : null, j.UndoneAt);
        })];
    }
}
