using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Mentions;

internal sealed class RecordMentions(TimeProvider clock) : IMentions
{
    public Task AddAsync(TesseraDb db, Record record, IReadOnlyList<NewMention> mentions, MentionSource source = MentionSource.Field, CancellationToken cancel = default)
    {
        db.Subject = record.Id;
        return AddAllAsync(db, [(record, mentions)], source, cancel);
    }

    public async Task AddAllAsync(TesseraDb db, IReadOnlyList<(Record Record, IReadOnlyList<NewMention> Mentions)> named, MentionSource source = MentionSource.Field, CancellationToken cancel = default)
    {
        var made = named.SelectMany(one => one.Mentions.Select(wanted => Make(db, one.Record, wanted, source)).OfType<Mention>()).ToList();
        if (made.Count == 0) return;
        foreach (var mention in made) mention.Decide(MentionState.Confirmed, db.Reader.Posting, mention.MadeAt);

        await SaveAsync(db, made, cancel);
        var kept = made.ToLookup(mention => mention.Record, mention => mention.Id);
        foreach (var (record, mentions) in named.Where(one => kept.Contains(one.Record.Id)))
        {
            var ids = kept[record.Id].ToHashSet();
            foreach (var wanted in mentions.Where(wanted => ids.Contains(wanted.Id)))
                db.AddRange(wanted.Links.Where(link => ids.Contains(link.To)).Select(link => LinkOf(db, wanted.Id, link.To, link.Kind)));
            Tell(db, record, ids.Count);
        }

        await db.SaveChangesAsync(cancel);
    }

    public Task<int> ProposeAsync(TesseraDb db, Record record, string text, CancellationToken cancel = default)
    {
        db.Subject = record.Id;
        return ProposeAllAsync(db, [(record, text)], cancel);
    }

    public async Task<int> ProposeAllAsync(TesseraDb db, IReadOnlyList<(Record Record, string Text)> narratives, CancellationToken cancel = default)
    {
        var records = narratives.Select(one => one.Record.Id).ToList();
        var said = (await db.Mentions.AsNoTracking().Where(m => records.Contains(m.Record)).ToListAsync(cancel)).ToLookup(m => (m.Record, m.Version));
        var count = 0;
        foreach (var (record, text) in narratives)
        {
            var found = NarrativeProposals.In(text, said[(record.Id, record.CurrentVersion)]);
            if (found.Count == 0) continue;

            db.AddRange(found.Select(span => New(
                db, record, MentionId.New(), span.Kind, span.Label, span.Attributes, MentionSource.Span, span: (span.From, span.To))));
            db.Audit("mentions.proposed", record.Id, record.CurrentVersion, new { count = found.Count });
            count += found.Count;
        }

        await db.SaveChangesAsync(cancel);
        return count;
    }

    public async Task<MentionView?> ConfirmAsync(
        TesseraDb db, MentionId id, MentionRole? role = null, MentionId? parent = null, Grade? grade = null, CancellationToken cancel = default)
    {
        if (await FindAsync(db, id, cancel) is not var (mention, record)) return null;
        MentionRule.MayDecide(record, db.Reader).Enforce();
        MentionRule.MayConfirm(mention.State).Enforce();
        await DescribeAsync(db, mention, role, parent, grade, cancel);
        mention.Decide(MentionState.Confirmed, db.Reader.Posting, clock.GetUtcNow());
        Tell(db, record, 1, mention.Version);
        return mention.View();
    }

    public async Task<MentionView?> DescribeAsync(
        TesseraDb db, MentionId id, MentionRole? role = null, MentionId? parent = null, Grade? grade = null, CancellationToken cancel = default)
    {
        if (await FindAsync(db, id, cancel) is not var (mention, record)) return null;
        MentionRule.MayDecide(record, db.Reader).Enforce();
        MentionRule.MayReject(mention.State).Enforce();
        await DescribeAsync(db, mention, role, parent, grade, cancel);
        db.Audit("mention.described", record.Id, mention.Version, new { mention = id, role = mention.Role.ToString(), mention.GradeSource, mention.GradeContent });
        return mention.View();
    }

    public async Task<MentionView?> RejectAsync(TesseraDb db, MentionId id, CancellationToken cancel = default)
    {
        if (await FindAsync(db, id, cancel) is not var (mention, record)) return null;
        MentionRule.MayDecide(record, db.Reader).Enforce();
        MentionRule.MayReject(mention.State).Enforce();

        mention.Decide(MentionState.Rejected, db.Reader.Posting, clock.GetUtcNow());
        db.Announce("mentions.rejected", record.Id, mention.Version, new { mention = mention.Id });
        return mention.View();
    }

    public async Task CarryAsync(TesseraDb db, Record from, int version, Record to, CancellationToken cancel = default)
    {
        db.Subject = to.Id;
        var old = await db.Mentions.AsNoTracking().Where(m => m.Record == from.Id && m.Version == version && m.State == MentionState.Confirmed)
            .OrderBy(m => m.Id).ToListAsync(cancel);
        old.RemoveAll(m => m.Parent is { } parent && !old.Exists(other => other.Id == parent)); // an associate goes with its parent
        if (old.Count == 0) return;
        var ids = old.ToDictionary(m => m.Id, _ => MentionId.New());
        var made = old.Select(m => Carry(db, to, m, ids)).ToList();
        await SaveAsync(db, made, cancel);

        var said = old.Select(m => m.Id).ToList();
        var links = await db.Links.AsNoTracking().Where(link => said.Contains(link.A) && said.Contains(link.B)).ToListAsync(cancel);
        db.AddRange(links.Select(link => LinkOf(db, ids[link.A], ids[link.B], link.Kind)));
        Tell(db, to, made.Count);
        await db.SaveChangesAsync(cancel);
    }

    public async Task StrikeAsync(TesseraDb db, Record record, string passage, CancellationToken cancel = default)
    {
        db.Subject = record.Id;
        var named = await db.Mentions.Where(m => m.Record == record.Id && m.Version == record.CurrentVersion && m.State != MentionState.Rejected).ToListAsync(cancel);
        foreach (var old in named.Where(mention => Holds(mention, passage)))
        {
            var attributes = Clean(old.Attributes.ToDictionary(pair => pair.Key, pair => (string?)pair.Value.Replace(passage, "", StringComparison.Ordinal), StringComparer.Ordinal));
            var wasConfirmed = old.State is MentionState.Confirmed;
            old.Decide(MentionState.Rejected, db.Reader.Posting, clock.GetUtcNow());
            if (!wasConfirmed || MentionLabel.Of(old.Kind, attributes) is not { Length: > 0 } label) continue;

            var next = New(db, record, MentionId.New(), old.Kind, label, attributes, old.Source, old.Origin).As(old.Role, old.Parent).Graded(old.Grade)
                .Decide(MentionState.Confirmed, db.Reader.Posting, clock.GetUtcNow());
            db.Add(next);
            await db.SaveChangesAsync(cancel); // before its links: they are seen through it
            foreach (var child in named.Where(mention => mention.Parent == old.Id)) child.As(child.Role, next.Id);
            var links = await db.Links.AsNoTracking().Where(link => link.A == old.Id || link.B == old.Id).ToListAsync(cancel);
            db.AddRange(links.Select(link => LinkOf(db, link.A == old.Id ? next.Id : link.A, link.B == old.Id ? next.Id : link.B, link.Kind)));
            Tell(db, record, 1);
            db.Announce("mentions.rejected", record.Id, old.Version, new { mention = old.Id });
        }

        await db.SaveChangesAsync(cancel);
    }

    public async Task<IReadOnlyList<MentionView>> OfAsync(TesseraDb db, RecordId record, CancellationToken cancel = default)
    {
        var all = await db.Mentions.AsNoTracking().Where(m => m.Record == record).OrderBy(m => m.Id).ToListAsync(cancel);
        var newest = all.Count == 0 ? 0 : all.Max(m => m.Version);
        return [.. all.Where(m => m.Version == newest && m.State is not MentionState.Rejected).Select(m => m.View())];
    }

    private static async Task<(Mention, Record)?> FindAsync(TesseraDb db, MentionId id, CancellationToken cancel)
    {
        var mention = await db.Mentions.FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (mention is null) return null;
        db.Subject = mention.Record;
        return (mention, await db.Records.AsNoTracking().FirstAsync(record => record.Id == mention.Record, cancel));
    }

    private static async Task DescribeAsync(TesseraDb db, Mention mention, MentionRole? role, MentionId? parent, Grade? grade, CancellationToken cancel)
    {
        var (named, beside) = (role ?? mention.Role, parent ?? mention.Parent);
        if (named is not MentionRole.Associate) beside = null;
        var stands = beside is not null && await db.Mentions.AnyAsync(
            other => other.Id == beside && other.Id != mention.Id && other.Record == mention.Record && other.Version == mention.Version && other.Role != MentionRole.Associate, cancel);
        MentionRule.Parent(named, stands).Enforce();
        mention.As(named, beside).Graded(grade);
    }

    private static bool Holds(Mention mention, string passage) =>
        mention.Label.Contains(passage, StringComparison.Ordinal) || mention.Attributes.Values.Any(value => value.Contains(passage, StringComparison.Ordinal));

    private Mention? Make(TesseraDb db, Record record, NewMention wanted, MentionSource source)
    {
        var attributes = Clean(wanted.Attributes);
        if ((wanted.Label ?? MentionLabel.Of(wanted.Kind, attributes)) is not { Length: > 0 } label) return null;
        MentionRule.Parent(wanted.Role, wanted.Parent is not null).Enforce();
        return New(db, record, wanted.Id, wanted.Kind, label, attributes, source).As(wanted.Role, wanted.Parent).Graded(wanted.Grade);
    }

    private Mention Carry(TesseraDb db, Record to, Mention old, Dictionary<MentionId, MentionId> ids) =>
        New(db, to, ids[old.Id], old.Kind, old.Label, old.Attributes, MentionSource.Carried, old.Origin)
            .As(old.Role, old.Parent is { } parent ? ids[parent] : null).Graded(old.Grade)
            .Decide(MentionState.Confirmed, db.Reader.Posting, clock.GetUtcNow());

    private Mention New(
        TesseraDb db, Record record, MentionId id, MentionKind kind, string label, IReadOnlyDictionary<string, string> attributes,
        MentionSource source, MentionId? origin = null, (int From, int To)? span = null) => new()
        {
            Id = id,
            Record = record.Id,
            Version = record.CurrentVersion,
            Kind = kind,
            Label = label,
            Attributes = attributes,
            Source = source,
            SpanFrom = span?.From,
            SpanTo = span?.To,
            MadeBy = db.Reader.Posting,
            MadeAt = clock.GetUtcNow(),
            Origin = origin ?? id,
        };

    /// <summary>Parents first: the database checks each row as it comes.</summary>
    private static async Task SaveAsync(TesseraDb db, List<Mention> mentions, CancellationToken cancel)
    {
        db.AddRange(mentions.Where(mention => mention.Parent is null));
        await db.SaveChangesAsync(cancel);
        db.AddRange(mentions.Where(mention => mention.Parent is not null));
        await db.SaveChangesAsync(cancel);
    }

    private Link LinkOf(TesseraDb db, MentionId a, MentionId b, LinkKind kind) =>
        new() { Id = Guid.CreateVersion7(), A = a, B = b, Kind = kind, MadeBy = db.Reader.Posting, MadeAt = clock.GetUtcNow() };

    private static Dictionary<string, string> Clean(IReadOnlyDictionary<string, string?> attributes) => attributes
        .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Key, pair => pair.Value!.Trim(), StringComparer.Ordinal);

    /// <summary>The matcher follows this; how many, never what.</summary>
    private static void Tell(TesseraDb db, Record record, int count, int? version = null) =>
        db.Announce("mentions.confirmed", record.Id, version ?? record.CurrentVersion, new { count });
}
