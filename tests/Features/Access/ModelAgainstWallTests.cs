using System.Globalization;
using CsCheck;
using Npgsql;
using Tessera.Access.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Work;
using Tessera.Records.Audience;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.Database;

namespace Tessera.Tests.Features.Access;

/// <summary>
/// The two rules of access stand twice: pure, as sentences of C#, and in the database, as row-level security. Worlds are drawn of postings,
/// training, agreements, records, versions and grants, and for each reader, before and after a step of the clock, both must open exactly the
/// same records, versions and parts, and let the same be changed. <c>TESSERA_WORLDS</c> draws more of them than the usual run has time for.
/// </summary>
public sealed class ModelAgainstWallTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly int Drawn = int.Parse(Environment.GetEnvironmentVariable("TESSERA_WORLDS") ?? "50", CultureInfo.InvariantCulture);
    private static readonly string[] _writers = ["write", "triage", "vet", "approve", "release", "supervise", "privacy", "import"];

    [Fact]
    public async Task The_database_opens_what_the_rules_open_and_nothing_else()
    {
        var (seen, shared, hidden) = (0, 0, 0);
        await DrawnAccess.Worlds.SampleAsync(
            async drawn =>
            {
                var now = TimeProvider.System.GetUtcNow();
                var (zone, today) = WhereItIsNoon(now);
                await StepAsync(TimeSpan.Zero);
                var planted = await new AccessPlanter(database, today, now, zone).PlantAsync(drawn);
                foreach (var step in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromDays(1)])
                {
                    if (step > TimeSpan.Zero) await StepAsync(step);
                    foreach (var posting in planted.Postings)
                    {
                        var expected = ByTheRules(planted, posting, now + step, today.AddDays(step.Days));
                        var actual = await ByTheDatabaseAsync(planted, posting.Secret);
                        Assert.True(expected.SetEquals(actual), $"""
                            {posting.Posting.Title} at {posting.Posting.Agency} after {step}
                            Only by the rules: {string.Join(", ", expected.Except(actual).Order())}
                            Only by the database: {string.Join(", ", actual.Except(expected).Order())}
                            """);
                        seen += expected.Count;
                        shared += planted.Records.Count(r => r.Record.Owner != posting.Posting.Center && expected.Contains($"record {r.Record.Id}"));
                        hidden += planted.Records.Count(r => !expected.Contains($"record {r.Record.Id}"));
                    }
                }
            },
            iter: Drawn, threads: 1);
        await StepAsync(TimeSpan.Zero);

        // A comparison of nothing with nothing proves nothing.
        Assert.True(seen > Drawn && shared > Drawn && hidden > Drawn, $"{seen} seen, {shared} of them shared, {hidden} hidden");
    }

    private static HashSet<string> ByTheRules(PlantedAccess world, PlantedPosting who, DateTimeOffset now, DateOnly today)
    {
        if (!who.Active || !Standing.IsInForce(who.Posting, today)) return [];

        var signatures = world.Parties.Select(party => (party, world.Agreements.Single(agreement => agreement.Id == party.Agreement)));
        var reader = ReaderOf(who, Standing.AudienceOf(who.Posting, signatures, today), Standing.CaveatsOf(who.Posting, who.Trained));
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (record, versions) in world.Records)
        {
            var grants = world.Grants.Where(grant => grant.Record == record.Id).ToList();
            if (!reader.MaySee(AudienceRule.OfRecord(record, versions, grants, now), record.Caveats)) continue;

            open.Add($"record {record.Id}");
            if (reader.MayAct(record.Owner, _writers)) open.Add($"change {record.Id}");
            foreach (var version in versions.Where(version => reader.MaySee(AudienceRule.OfVersion(record, version, grants, now), [])))
            {
                open.Add($"version {record.Id} {version.Version}");
                foreach (var part in (string[])[RecordPart.Body, RecordPart.Internal])
                    if (reader.MaySee(AudienceRule.OfPart(record, version, part, grants, now), [])) open.Add($"part {record.Id} {version.Version} {part}");
            }
        }

        return open;
    }

    private async Task<HashSet<string>> ByTheDatabaseAsync(PlantedAccess world, string secret)
    {
        await using var connection = await database.OpenAsync(DatabaseRoles.App);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                new("select access.enter($1, false)::text") { Parameters = { new() { Value = secret } } },
                new("""
                    select 'record ' || id from records.record where id = any ($1)
                    union all select 'version ' || record || ' ' || version from records.version where record = any ($1)
                    union all select 'part ' || record || ' ' || version || ' ' || name from records.part where record = any ($1)
                    """) { Parameters = { new() { Value = world.Records.Select(r => r.Record.Id.Value).ToArray() } } },
                new("update records.record set title = 'Changed' where id = any ($1) returning 'change ' || id") { Parameters = { new() { Value = world.Records.Select(r => r.Record.Id.Value).ToArray() } } },
            },
        };
        await using var rows = await batch.ExecuteReaderAsync();
        var open = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.NextResultAsync())
            while (await rows.ReadAsync()) open.Add(rows.GetString(0));
        return open;
    }

    /// <summary>Moves the wall's clock, and ends the terms that have run out by then, as the clock's job does each minute.</summary>
    private async Task StepAsync(TimeSpan by)
    {
        await database.AsStewardAsync("update access.policy set clock_offset = @by, idle = '30 minutes'; update access.session set last_seen = access.now(), started_at = access.now()", ("by", by));
        if (by > TimeSpan.Zero) await database.RunAsync(DatabaseRoles.Jobs, "select records.end_terms()");
    }

    private static Reader ReaderOf(PlantedPosting who, IReadOnlyList<Guid> audience, IReadOnlyList<string> caveats) => new()
    {
        Person = who.Posting.Person, Posting = who.Posting.Id, Agency = who.Posting.Agency, Center = who.Posting.Center, Duties = who.Posting.Duties, Audience = audience, Caveats = caveats,
        Session = default, PersonName = "", Title = "", AgencyName = "", CenterCode = "", TimeZone = "", LawEnforcement = true, Training = [], IdleUntil = default, EndsAt = default,
    };

    /// <summary>A day of a center ends at its midnight: a zone far from it, so that no run meets one.</summary>
    private static (string Zone, DateOnly Today) WhereItIsNoon(DateTimeOffset now)
    {
        var hours = 12 - now.Hour;
        return (string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-hours:+0;-0;+0}"), DateOnly.FromDateTime(now.AddHours(hours).UtcDateTime));
    }
}
