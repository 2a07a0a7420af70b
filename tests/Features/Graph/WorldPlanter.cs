using System.Text.Json;
using Tessera.Kernel.Ids;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Graph;

/// <summary>Plants a drawn world as seeds plant theirs: rows by the steward, audiences derived by the database.</summary>
internal sealed class WorldPlanter(TestWorld world, CancellationToken cancel)
{
    public sealed record Planted(Member Reader, IReadOnlyList<Guid> Records);

    private readonly List<(Guid Id, DrawnMention Says, Guid Record)> _mentions = [];

    public async Task<Planted> PlantAsync(DrawnWorld drawn)
    {
        var centers = new List<(AgencyId Id, Member Member)>();
        for (var i = 0; i < DrawnWorld.Centers; i++)
        {
            var center = await world.CenterAsync();
            centers.Add((center, await world.StaffAsync(center, "write", "triage", "vet")));
        }

        var records = new List<Guid>();
        foreach (var record in drawn.Records) records.Add(await RecordAsync(record, centers));
        foreach (var judgement in drawn.Judgements) await JudgeAsync(judgement, centers);
        cancel.ThrowIfCancellationRequested();
        return new(centers[0].Member, records);
    }

    private async Task<Guid> RecordAsync(DrawnRecord drawn, List<(AgencyId Id, Member Member)> centers)
    {
        var (owner, author) = (centers[drawn.Owner].Id.Value, centers[drawn.Owner].Member.Posting.Value);
        var record = Guid.CreateVersion7();
        await world.Database.AsStewardAsync(
            """
            insert into records.record (id, owner, stream, kind, number, title, state, author, created_at, received_at, review_on, purge_on, audience)
            values (@record, @owner, @stream, 'test-note', @number, 'Drawn', 'issued', @author, now(), now(), current_date + 80, current_date + 90, '{}');
            insert into records.version (record, version, made_by, made_at, audience) values (@record, 1, @author, now(), '{}');
            insert into records.part (record, version, name, content, text, audience) values (@record, 1, 'body', '{}', 'Drawn', '{}');
            update records.version set issued_at = now(), issued_by = @author where record = @record
            """,
            ("record", record), ("owner", owner), ("author", author), ("stream", drawn.Stream), ("number", record.ToString()));
        foreach (var mention in drawn.Mentions) await MentionAsync(record, 1, author, mention);
        await world.Database.AsStewardAsync(
            "insert into tasking.desk (subject, record, agency, queue, since, due_at) values (@record, @record, @owner, 'tips', now(), now() + interval '9 days') on conflict do nothing", ("record", record), ("owner", owner));
        if (drawn.Given && drawn.Owner != 0) await GiveAsync(record, owner, author, centers[0].Id.Value);
        if (drawn.NextVersion) await NextVersionAsync(record, author, drawn);
        await world.Database.AsStewardAsync(
            "insert into log.entry (id, at, source, kind, record, version, outcome) values (@id, now(), 'change', 'record.opened', @record, 1, 'done')",
            ("id", Guid.CreateVersion7()), ("record", record));
        return record;
    }

    /// <summary>To the reader's center, with a wish that stands on its desk.</summary>
    private Task GiveAsync(Guid record, Guid owner, Guid author, Guid recipient) => world.Database.AsStewardAsync(
        """
        insert into records.grants (id, record, from_version, to_version, recipient, purpose, given_by, given_at)
        values (@grant, @record, 1, 1, @recipient, 'INVESTIGATION', @author, now());
        insert into tasking.ask (id, number, record, version, grant_id, owner, sender, recipient, wanted, words, state, informed_at, sent_by, sent_at, due_at)
        values (@ask, @ask::text, @record, 1, @grant, @owner, @owner, @recipient, 'look-out', 'Look out', 'sent', now(), @author, now(), now() + interval '9 days');
        insert into tasking.desk (subject, record, ask, agency, queue, since, due_at) values (@ask, @record, @ask, @recipient, 'asks-in', now(), now() + interval '9 days') on conflict do nothing
        """,
        ("grant", Guid.CreateVersion7()), ("ask", Guid.CreateVersion7()), ("record", record), ("recipient", recipient), ("owner", owner), ("author", author));

    /// <summary>The owner's next version names the first of them only: others still see the first version, with all.</summary>
    private async Task NextVersionAsync(Guid record, Guid author, DrawnRecord drawn)
    {
        await world.Database.AsStewardAsync(
            """
            insert into records.version (record, version, made_by, made_at, audience) values (@record, 2, @author, now(), '{}');
            insert into records.part (record, version, name, content, text, audience) values (@record, 2, 'body', '{}', 'Drawn again', '{}');
            update records.record set current_version = 2 where id = @record
            """,
            ("record", record), ("author", author));
        await MentionAsync(record, 2, author, drawn.Mentions[0]);
    }

    private async Task MentionAsync(Guid record, int version, Guid author, DrawnMention says)
    {
        var id = Guid.CreateVersion7();
        await world.Database.AsStewardAsync(
            """
            insert into graph.mention (id, record, version, kind, role, label, attributes, source, state, made_by, made_at, decided_by, decided_at, origin)
            values (@id, @record, @version, @kind, 'Other', @label, @attributes::jsonb, 'Field', 'Confirmed', @author, now(), @author, now(), @id)
            """,
            ("id", id), ("record", record), ("version", version), ("kind", says.Kind.ToString()), ("label", says.Label), ("author", author),
            ("attributes", JsonSerializer.Serialize(says.Attributes.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))));
        _mentions.Add((id, says, record));
    }

    private async Task JudgeAsync(DrawnJudgement drawn, List<(AgencyId Id, Member Member)> centers)
    {
        var (one, other) = (_mentions[drawn.A % _mentions.Count], _mentions[drawn.B % _mentions.Count]);
        if (one.Record == other.Record || one.Says.Kind != other.Says.Kind) return;
        var (a, b) = one.Id.CompareTo(other.Id) < 0 ? (one.Id, other.Id) : (other.Id, one.Id);
        await world.Database.AsStewardAsync(
            """
            insert into graph.judgement (id, center, a, b, verdict, by_posting, at)
            values (@id, @center, @a, @b, @verdict, @posting, now()) on conflict do nothing
            """,
            ("id", Guid.CreateVersion7()), ("center", centers[drawn.By].Id.Value), ("a", a), ("b", b), ("verdict", drawn.Verdict.ToString()), ("posting", centers[drawn.By].Member.Posting.Value));
    }
}
