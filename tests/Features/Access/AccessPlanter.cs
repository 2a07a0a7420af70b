using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Tessera.Access.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Records;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.Database;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Features.Access;

/// <summary>Makes of a drawn world the things the pure rules take, and the rows the database takes, from the same facts.</summary>
internal sealed class AccessPlanter(TestDatabase database, DateOnly today, DateTimeOffset now, string zone)
{
    private readonly List<NpgsqlBatchCommand> _said = [];

    /// <summary>All of them in one go.</summary>
    public async Task<IReadOnlyList<PlantedAccess>> PlantAsync(IEnumerable<DrawnAccess> drawn)
    {
        var worlds = drawn.Select(Plant).ToList();
        await using var connection = await database.OpenAsync(DatabaseRoles.Owner);
        await using (var role = new NpgsqlCommand($"set role {DatabaseRoles.Steward}", connection)) await role.ExecuteNonQueryAsync();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in _said) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync();
        return worlds;
    }

    private PlantedAccess Plant(DrawnAccess drawn)
    {
        var agencies = Enumerable.Range(0, DrawnAccess.Agencies).Select(_ => AgencyId.New()).ToArray();
        var planted = new PlantedAccess
        {
            Agencies = agencies,
            Postings = PostingsOf(drawn, agencies),
            Agreements = [.. drawn.Agreements.Select(a => new Agreement { Id = AgreementId.New(), FromDay = today.AddDays(a.From), ToDay = Day(a.To), EndedAt = a.Ended ? now : null })],
        };
        planted.Parties = [.. drawn.Parties.Select(p => new Party { Id = PartyId.New(), Agreement = planted.Agreements[p.Agreement].Id, Agency = agencies[p.Agency], SignedOn = Day(p.Signed), LeftOn = Day(p.Left) })];
        planted.Records = [.. drawn.Records.Select(r => RecordOf(r, planted))];
        planted.Grants = [.. drawn.Grants.Select(g => GrantOf(g, planted))];

        foreach (var (id, at) in agencies.Select((id, at) => (id, at))) Say(
            "insert into access.agency (id, code, name, kind, center, time_zone, law_enforcement) values ($1, $2, $2, $3, $4, $5, true)",
            id.Value, id.ToString(), at < 2 ? "center" : "agency", agencies[DrawnAccess.CenterOf(at)].Value, zone);
        foreach (var posting in planted.Postings) Plant(posting);
        foreach (var a in planted.Agreements) Say(
            "insert into access.agreement (id, name, purpose, streams, from_day, to_day, ended_at) values ($1, 'Drawn', 'Drawn', '{Sar}', $2, $3, $4)", a.Id.Value, a.FromDay, a.ToDay, a.EndedAt);
        foreach (var p in planted.Parties) Say(
            "insert into access.party (id, agreement, agency, signed_on, left_on) values ($1, $2, $3, $4, $5)", p.Id.Value, p.Agreement.Value, p.Agency.Value, p.SignedOn, p.LeftOn);
        foreach (var record in planted.Records) Plant(record);
        foreach (var g in planted.Grants) Say(
            "insert into records.grants (id, record, from_version, to_version, recipient, party, purpose, given_by, given_at, until, withdrawn_at) values ($1, $2, $3, $4, $5, $6, 'INVESTIGATION', $7, $8, $9, $10)",
            g.Id.Value, g.Record.Value, g.FromVersion, g.ToVersion, g.Recipient.Value, g.Party?.Value, g.GivenBy.Value, now, g.Until, g.WithdrawnAt);
        return planted;
    }

    private List<PlantedPosting> PostingsOf(DrawnAccess drawn, AgencyId[] agencies)
    {
        var planted = new List<PlantedPosting>();
        foreach (var p in drawn.Postings)
        {
            var first = p.Of < planted.Count ? planted[p.Of] : null;
            var posting = PostingOf(p, first?.Posting.Person ?? PersonId.New(), agencies);
            planted.Add(new(posting, first?.Active ?? p.Active, first?.Trained ?? p.Trained, p.Working, Secrets.RandomText()));
        }

        return planted;
    }

    private Posting PostingOf(DrawnPosting drawn, PersonId person, AgencyId[] agencies) => new()
    {
        Id = PostingId.New(), Person = person, Agency = agencies[drawn.Agency], Center = agencies[DrawnAccess.CenterOf(drawn.Agency)],
        Duties = drawn.Duties, Caveats = drawn.Caveats, FromDay = today.AddDays(drawn.From), ToDay = Day(drawn.To),
    };

    private PlantedRecord RecordOf(DrawnRecord drawn, PlantedAccess planted)
    {
        var record = new Record { Id = RecordId.New(), Owner = planted.Agencies[drawn.Owner], Author = planted.Postings[drawn.Author].Posting.Id, Stream = drawn.Stream, State = drawn.State, Caveats = drawn.Caveats };
        return new(record, [.. drawn.Issued.Select((issued, at) => new RecordVersion { Record = record.Id, Version = at + 1, IssuedAt = issued ? now : null })]);
    }

    private Grant GrantOf(DrawnGrant drawn, PlantedAccess planted)
    {
        var party = drawn.Party >= 0 && drawn.Party < planted.Parties.Count ? planted.Parties[drawn.Party] : null;
        var record = planted.Records[drawn.Record].Record;
        return new()
        {
            Id = GrantId.New(), Record = record.Id, Recipient = party?.Agency ?? planted.Agencies[drawn.Recipient], Party = party?.Id, FromVersion = drawn.From,
            ToVersion = drawn.To, GivenBy = record.Author, Until = drawn.Until is { } hours ? now.AddHours(hours) : null, WithdrawnAt = drawn.Withdrawn ? now : null,
        };
    }

    private void Plant(PlantedPosting planted)
    {
        var (p, session) = (planted.Posting, Guid.CreateVersion7());
        Say("insert into access.person (id, name, email, active) values ($1, 'Drawn', $2, $3) on conflict (id) do nothing", p.Person.Value, $"{p.Person}@example.test", planted.Active);
        Say("insert into access.posting (id, person, agency, center, title, duties, caveats, from_day, to_day) values ($1, $2, $3, $4, 'Drawn', $5, $6, $7, $8)",
            p.Id.Value, p.Person.Value, p.Agency.Value, p.Center.Value, p.Duties, p.Caveats, p.FromDay, p.ToDay);
        Say("insert into access.training (id, person, kind, completed_on, expires_on) values ($1, $2, '28cfr23', $3, $4)",
            Guid.CreateVersion7(), p.Person.Value, today.AddDays(-400), planted.Trained ? today.AddDays(400) : today.AddDays(-1));
        Say("insert into access.session (id, secret_hash, person, posting, how, notice_at, started_at, last_seen) values ($1, $2, $3, $4, 'test', now(), access.now(), access.now())",
            session, SHA256.HashData(Encoding.UTF8.GetBytes(planted.Secret)), p.Person.Value, p.Id.Value);
        if (planted.Working) Say(
            "insert into access.piece (id, person, posting, center, session, purpose, began_at, used_at, ends_at) values ($1, $2, $3, $4, $5, 'VETTING', access.now(), access.now(), access.now() + interval '8 hours')",
            Guid.CreateVersion7(), p.Person.Value, p.Id.Value, p.Center.Value, session);
    }

    private void Plant(PlantedRecord planted)
    {
        var r = planted.Record;
        Say("insert into records.record (id, owner, stream, kind, number, title, state, author, created_at, received_at, review_on, purge_on, audience, caveats) "
            + "values ($1, $2, $7, 'test-note', $3, 'Drawn', $4, $5, now(), now(), current_date + 80, current_date + 90, '{}', $6)",
            r.Id.Value, r.Owner.Value, r.Id.ToString(), RecordStates.Word(r.State), r.Author.Value, r.Caveats, r.Stream.ToString());
        foreach (var version in planted.Versions)
        {
            Say("insert into records.version (record, version, made_by, made_at, audience) values ($1, $2, $3, now(), '{}')", r.Id.Value, version.Version, r.Author.Value);
            Say("insert into records.part (record, version, name, content, text, audience) values ($1, $2, 'body', '{}', 'Drawn', '{}'), ($1, $2, 'internal', '{}', 'Drawn', '{}')", r.Id.Value, version.Version);
            if (version.IssuedAt is { } at) Say("update records.version set issued_at = $3, issued_by = $4 where record = $1 and version = $2", r.Id.Value, version.Version, at, r.Author.Value);
        }
    }

    private DateOnly? Day(int? offset) => offset is { } days ? today.AddDays(days) : null;

    private void Say(string sql, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        _said.Add(command);
    }
}

internal sealed record PlantedPosting(Posting Posting, bool Active, bool Trained, bool Working, string Secret);

internal sealed record PlantedRecord(Record Record, IReadOnlyList<RecordVersion> Versions);

internal sealed class PlantedAccess
{
    public required AgencyId[] Agencies { get; init; }
    public required IReadOnlyList<PlantedPosting> Postings { get; init; }
    public required IReadOnlyList<Agreement> Agreements { get; init; }
    public IReadOnlyList<Party> Parties { get; set; } = [];
    public IReadOnlyList<PlantedRecord> Records { get; set; } = [];
    public IReadOnlyList<Grant> Grants { get; set; } = [];
}
