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
/// same records, versions and parts, and let the same be changed. <c>./tessera test --whole --filter ModelAgainstWall</c> draws 10,000 worlds.
/// What differs is told with the seed that draws it again.
/// </summary>
public sealed class ModelAgainstWallTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Worlds that stand beside each other in the database, so that a step of the clock and a way to the database serve all of them.</summary>
    private const int Together = 20;

    private static readonly int Drawn = Environment.GetEnvironmentVariable("TESSERA_WHOLE") is "1" ? 10_000 : 500;
    private static readonly string[] _writers = ["write", "triage", "vet", "approve", "release", "supervise", "privacy", "import"];

    [Fact]
    public async Task The_database_opens_what_the_rules_open_and_nothing_else()
    {
        var (seen, shared, hidden, withheld) = (0, 0, 0, 0);
        await DrawnAccess.Worlds.Array[Together].SampleAsync(
            async drawn =>
            {
                var now = TimeProvider.System.GetUtcNow();
                var (zone, today) = WhereItIsNoon(now);
                await StepAsync(TimeSpan.Zero);
                var planted = await new AccessPlanter(database, today, now, zone).PlantAsync(drawn);
                var readers = planted.SelectMany(world => world.Postings.Select(posting => (World: world, Posting: posting))).ToList();
                foreach (var step in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromDays(1)])
                {
                    if (step > TimeSpan.Zero) await StepAsync(step);
                    foreach (var ((world, posting), actual) in readers.Zip(await ByTheDatabaseAsync(readers)))
                    {
                        // A piece of work lasts hours, not a day.
                        var expected = ByTheRules(world, posting with { Working = posting.Working && step == TimeSpan.Zero }, now + step, today.AddDays(step.Days), ref withheld);
                        Assert.True(expected.SetEquals(actual), $"""
                            {posting.Posting.Title} at {posting.Posting.Agency} after {step}
                            Only by the rules: {string.Join(", ", expected.Except(actual).Order())}
                            Only by the database: {string.Join(", ", actual.Except(expected).Order())}
                            """);
                        seen += expected.Count;
                        shared += world.Records.Count(r => r.Record.Owner != posting.Posting.Center && expected.Contains($"record {r.Record.Id}"));
                        hidden += world.Records.Count(r => !expected.Contains($"record {r.Record.Id}"));
                    }
                }
            },
            iter: Drawn / Together, threads: 1);
        await StepAsync(TimeSpan.Zero);

        await Console.Out.WriteLineAsync($"{Drawn} worlds: {seen} seen, {shared} of them shared, {hidden} hidden, {withheld} of them for want of a purpose");

        // A comparison of nothing with nothing proves nothing.
        Assert.True(seen > Drawn && shared > Drawn && hidden > Drawn && withheld > Drawn / 2, $"{seen} seen, {shared} of them shared, {hidden} hidden, {withheld} for want of a purpose");
    }

    private static HashSet<string> ByTheRules(PlantedAccess world, PlantedPosting who, DateTimeOffset now, DateOnly today, ref int withheld)
    {
        if (!who.Active || !Standing.IsInForce(who.Posting, today)) return [];

        var signatures = world.Parties.Select(party => (party, world.Agreements.Single(agreement => agreement.Id == party.Agreement)));
        var duties = Standing.DutiesOf(who.Posting, world.Postings.Select(planted => planted.Posting).Where(posting => posting.Person == who.Posting.Person), today);
        var reader = ReaderOf(who, duties, Standing.AudienceOf(who.Posting, signatures, today), Standing.CaveatsOf(who.Posting, who.Trained));
        var open = duties.Select(duty => $"duty {duty}").ToHashSet(StringComparer.Ordinal);
        foreach (var (record, versions) in world.Records)
        {
            var grants = world.Grants.Where(grant => grant.Record == record.Id).ToList();
            if (!reader.MaySee(AudienceRule.OfRecord(record, versions, grants, now), record.Caveats)) continue;
            if (!RestrictedRule.IsOpen(record.Stream, record.Caveats, record.Author, reader))
            {
                withheld++;
                continue;
            }

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

    /// <summary>One reader after the other enters the same transaction: each statement asks anew who stands there.</summary>
    private async Task<IReadOnlyList<HashSet<string>>> ByTheDatabaseAsync(IReadOnlyList<(PlantedAccess World, PlantedPosting Posting)> readers)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ForRole(DatabaseRoles.App)) { MaxAutoPrepare = 10, AutoPrepareMinUsages = 2 }.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var (world, posting) in readers)
        {
            var ids = world.Records.Select(r => r.Record.Id.Value).ToArray();
            batch.BatchCommands.Add(new("select 'duty ' || duty from (select set_config('tessera.reader', '', true), access.enter($1, false) -> 'duties' as held) entered, jsonb_array_elements_text(held) duty") { Parameters = { new() { Value = posting.Secret } } });
            batch.BatchCommands.Add(new("""
                select 'record ' || id from records.record where id = any ($1)
                union all select 'version ' || record || ' ' || version from records.version where record = any ($1)
                union all select 'part ' || record || ' ' || version || ' ' || name from records.part where record = any ($1)
                """) { Parameters = { new() { Value = ids } } });
            batch.BatchCommands.Add(new("update records.record set title = 'Changed' where id = any ($1) returning 'change ' || id") { Parameters = { new() { Value = ids } } });
        }

        var open = new List<HashSet<string>>();
        await using var rows = await batch.ExecuteReaderAsync();
        do
        {
            var opened = new HashSet<string>(StringComparer.Ordinal);
            for (var answer = 0; answer < 3; answer++)
            {
                if (answer > 0) await rows.NextResultAsync();
                while (await rows.ReadAsync()) opened.Add(rows.GetString(0));
            }

            open.Add(opened);
        }
        while (await rows.NextResultAsync());
        return open;
    }

    /// <summary>Moves the wall's clock, and ends the terms that have run out by then, as the clock's job does each minute.</summary>
    private async Task StepAsync(TimeSpan by)
    {
        await database.AsStewardAsync("update access.policy set clock_offset = @by, idle = '30 minutes'; update access.session set last_seen = access.now(), started_at = access.now()", ("by", by));
        if (by > TimeSpan.Zero) await database.RunAsync(DatabaseRoles.Jobs, "select records.end_terms()");
    }

    private static Reader ReaderOf(PlantedPosting who, IReadOnlyList<string> duties, IReadOnlyList<Guid> audience, IReadOnlyList<string> caveats) => new()
    {
        Person = who.Posting.Person, Posting = who.Posting.Id, Agency = who.Posting.Agency, Center = who.Posting.Center, Duties = duties, Audience = audience, Caveats = caveats,
        Session = default, PersonName = "", Title = "", AgencyName = "", CenterCode = "", TimeZone = "", LawEnforcement = true, Training = [], IdleUntil = default, EndsAt = default,
        Piece = who.Working ? new(default, Purposes.Vetting, default, default) : null,
    };

    /// <summary>A day of a center ends at its midnight: a zone far from it, so that no run meets one.</summary>
    private static (string Zone, DateOnly Today) WhereItIsNoon(DateTimeOffset now)
    {
        var hours = 12 - now.Hour;
        return (string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-hours:+0;-0;+0}"), DateOnly.FromDateTime(now.AddHours(hours).UtcDateTime));
    }
}
