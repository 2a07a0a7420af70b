using System.Net;
using System.Net.Http.Json;
using Npgsql;
using Tessera.Graph.Contracts;
using Tessera.Graph.Discover;
using Tessera.Graph.Point;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Tests.Features.World;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Features.Graph;

/// <summary>28 CFR 23.20(e), (f)(1): what others may learn that a center holds is set stream by stream, within the law, and kept by the database.</summary>
public sealed class DiscoverTests(GraphWorld world) : IClassFixture<GraphWorld>
{
    private static readonly string[] _caveats = ["", "les", "part23", "juvenile"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_set_is_answered_and_what_is_hidden_again_is_not()
    {
        var (theirs, mine, asker) = await TwoWhoHoldThePhoneAsync("571-555-0170");
        var steward = await world.World.StaffAsync(theirs.Owner, "privacy");
        Assert.Empty((await AskAsync(asker, mine)).Holders);

        Assert.Equal(HttpStatusCode.NoContent, await SetAsync(steward, new { stream = "Sar", level = "Pointable", readers = "LawEnforcement", contact = "Watch desk" }));
        Assert.Equal(theirs.Owner, Assert.Single((await AskAsync(asker, mine)).Holders).Center);

        Assert.Equal(HttpStatusCode.NoContent, await SetAsync(steward, new { stream = "Sar", level = "Hidden" }));
        Assert.Empty((await AskAsync(asker, mine)).Holders);
        Assert.Equal(["Pointable", "Hidden"], await world.World.Database.ListAsync<string>(
            DatabaseRoles.Engine, "select detail ->> 'level' from log.entry where kind = 'discoverability.set' and center = @center order by at", ("center", theirs.Owner.Value)));
    }

    [Fact]
    public async Task A_visible_stream_tells_the_number_and_the_logs_of_both_have_it()
    {
        var (theirs, mine, asker) = await TwoWhoHoldThePhoneAsync("571-555-0171");
        await PlantAsync(theirs, RecordStream.IseSar, Discoverability.Visible, PointerReaders.LawEnforcement);

        Assert.Equal([theirs.Number], Assert.Single((await AskAsync(asker, mine)).Holders).Numbers);

        Assert.Equal(["asker", "owner"], await world.World.Database.ListAsync<string>(
            DatabaseRoles.Owner, "set role tessera_steward; select side from graph.pointer_log where numbers = array[@number] order by side", ("number", theirs.Number)));
        using var client = world.World.ClientOf(asker);
        Assert.Contains(theirs.Number, await client.GetStringAsync(new Uri($"/records/{mine.Id}", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/records/{theirs.Id}", UriKind.Relative), Cancel)).StatusCode);
    }

    /// <summary>Partners by the agreement in force, and by nothing after it.</summary>
    [Fact]
    public async Task An_agreement_that_ended_opens_nothing_to_partners()
    {
        var (theirs, mine, asker) = await TwoWhoHoldThePhoneAsync("571-555-0172");
        await PlantAsync(theirs, RecordStream.Sar, Discoverability.Pointable, PointerReaders.Partners);
        Assert.Empty((await AskAsync(asker, mine)).Holders);

        var (agreement, _) = await world.World.AgreementAsync(["Sar"], theirs.Owner, mine.Owner);
        Assert.Single((await AskAsync(asker, mine)).Holders);

        await world.World.Database.AsStewardAsync("update access.agreement set ended_at = access.now() where id = @id", ("id", agreement.Value));
        Assert.Empty((await AskAsync(asker, mine)).Holders);
    }

    [Fact]
    public async Task Wider_than_the_law_is_refused_by_the_rule_audited_and_refused_by_the_database()
    {
        var center = await world.World.CenterAsync();
        var steward = await world.World.StaffAsync(center, "privacy");

        Assert.Equal(HttpStatusCode.Conflict, await SetAsync(steward, new { stream = "Tip", level = "Pointable", readers = "Partners", contact = "Watch desk" }));

        Assert.Equal(["graph.discoverability-law"], await world.World.Database.ListAsync<string>(
            DatabaseRoles.Engine, "select detail ->> 'code' from log.entry where center = @center and outcome = 'refused'", ("center", center.Value)));
        foreach (var (stream, level, readers) in Settings().Where(one => DiscoverabilityRule.Check(one.Stream, one.Level, one.Readers) is not null))
            Assert.Equal("pointable_within_law", (await Assert.ThrowsAsync<PostgresException>(() => PlantAsync(center, steward.Posting, stream, level, readers))).ConstraintName);
    }

    [Fact]
    public async Task Another_duty_is_refused_and_a_bad_shape_is_told()
    {
        var center = await world.World.CenterAsync();
        var (steward, chief) = (await world.World.StaffAsync(center, "privacy"), await world.World.StaffAsync(center, "supervise", "release"));

        Assert.Equal(HttpStatusCode.Conflict, await SetAsync(chief, new { stream = "Product", level = "Hidden" }));
        Assert.Equal(HttpStatusCode.BadRequest, await SetAsync(steward, new { stream = "Product", level = "Visible" }));
        Assert.Equal(HttpStatusCode.BadRequest, await SetAsync(steward, new { stream = "Product" }));
        Assert.Equal(HttpStatusCode.BadRequest, await SetAsync(steward, new { stream = "Product", level = "Visible", readers = "Centers", contact = new string('x', 121) }));
    }

    /// <summary>Whatever the setting, the caveats and the asker: the database tells what the rule says, and nothing of what it says is hidden.</summary>
    [Fact]
    public async Task The_database_answers_as_the_rule_says()
    {
        var (theirs, mine, asker) = await TwoWhoHoldThePhoneAsync("571-555-0173");
        var (_, parties) = await world.World.AgreementAsync([.. Enum.GetNames<RecordStream>()], theirs.Owner, mine.Owner);
        var compared = 0;
        foreach (var (isLawEnforcement, isPartner) in ((bool, bool)[])[(true, true), (true, false), (false, true), (false, false)])
        {
            await world.World.Database.AsStewardAsync(
                "update access.agency set law_enforcement = @law where id = @asker; update access.party set left_on = case when @partner then null else current_date - 1 end where id = @party",
                ("law", isLawEnforcement), ("asker", mine.Owner.Value), ("partner", isPartner), ("party", parties[mine.Owner].Value));
            foreach (var (stream, level, readers) in Settings().Where(one => DiscoverabilityRule.Check(one.Stream, one.Level, one.Readers) is null))
            {
                var caveat = _caveats[compared++ % _caveats.Length];
                await PlantAsync(theirs, stream, level, readers, caveat);
                var said = (await AskAsync(asker, mine)).Holders;
                var told = said.Count == 0 ? Discoverability.Hidden : said[0].Numbers.Count > 0 ? Discoverability.Visible : Discoverability.Pointable;
                Assert.Equal(DiscoverabilityRule.Answers(level, readers, caveat is "" ? [] : [caveat], isLawEnforcement, isPartner), told);
            }
        }

        Assert.True(compared > 100, $"{compared} compared");
    }

    [Fact]
    public async Task Nobody_asks_more_often_by_changing_the_purpose()
    {
        var (_, mine, asker) = await TwoWhoHoldThePhoneAsync("571-555-0174");
        await world.World.Database.AsStewardAsync(
            """
            insert into graph.pointer_log (id, at, side, center, asker_posting, person, asker_center, purpose, record)
            select gen_random_uuid(), access.now() - n * interval '1 minute', 'asker', @center, @posting, @person, @center, 'PURPOSE-' || n % 4, @record from generate_series(1, 100) n
            """, ("center", mine.Owner.Value), ("posting", asker.Posting.Value), ("person", asker.Person.Value), ("record", mine.Id.Value));
        using var client = world.World.ClientOf(asker);

        var answer = await client.PostAsJsonAsync($"/api/records/{mine.Id}/pointers", new { purpose = "INVESTIGATION" }, Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("graph.pointer-cap", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_every_stream_with_its_ceiling_and_the_form_to_the_steward_alone()
    {
        var center = await world.World.CenterAsync();
        using var stewards = world.World.ClientOf(await world.World.StaffAsync(center, "privacy"));
        using var others = world.World.ClientOf(await world.World.StaffAsync(center, "write"));

        var page = await stewards.GetStringAsync(new Uri("/dots/pointers?stream=IseSar", UriKind.Relative), Cancel);

        Assert.Contains("Visible to law-enforcement centers", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Request.Level\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Request.Level\"", await others.GetStringAsync(new Uri("/dots/pointers", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    private static IEnumerable<(RecordStream Stream, Discoverability Level, PointerReaders Readers)> Settings() =>
        from stream in Enum.GetValues<RecordStream>()
        from level in (Discoverability[])[Discoverability.Pointable, Discoverability.Visible]
        from readers in Enum.GetValues<PointerReaders>()
        select (stream, level, readers);

    private async Task<(Record Theirs, Record Mine, Member Asker)> TwoWhoHoldThePhoneAsync(string phone)
    {
        var (_, keeper) = await world.ACenterAsync();
        var (_, asker) = await world.ACenterAsync();
        var theirs = await world.ARecordAsync(keeper, GraphWorld.APhone(phone));
        var mine = await world.ARecordAsync(asker, GraphWorld.APhone(phone));
        await world.MatchedAsync();
        return (theirs, mine, asker);
    }

    /// <summary>The record becomes one of that stream under that caveat, and nothing else of its owner is open.</summary>
    private async Task PlantAsync(Record record, RecordStream stream, Discoverability level, PointerReaders readers, string caveat = "")
    {
        await world.World.Database.AsStewardAsync(
            "update records.record set stream = @stream, caveats = array_remove(array[@caveat], '') where id = @id; update graph.pointable set closed_by = opened_by, closed_at = access.now() where owner = @owner and closed_at is null",
            ("stream", stream.ToString()), ("caveat", caveat), ("id", record.Id.Value), ("owner", record.Owner.Value));
        await PlantAsync(record.Owner, record.Author, stream, level, readers);
    }

    private Task PlantAsync(AgencyId owner, PostingId by, RecordStream stream, Discoverability level, PointerReaders readers) => world.World.Database.AsStewardAsync(
        "insert into graph.pointable (id, owner, stream, level, readers, contact, opened_by, opened_at) values (gen_random_uuid(), @owner, @stream, @level, @readers, 'Watch desk', @by, access.now())",
        ("owner", owner.Value), ("stream", stream.ToString()), ("level", level.ToString().ToLowerInvariant()), ("readers", DiscoverWords.Word(readers)), ("by", by.Value));

    /// <summary>Each asking as if it were the day's first.</summary>
    private async Task<PointerView> AskAsync(Member asker, Record record)
    {
        await world.World.Database.AsStewardAsync("update graph.pointer_log set at = at - interval '2 days' where person = @person", ("person", asker.Person.Value));
        return (await new Point(world.World.WorkAs(asker)).RunAsync(record.Id, new PointRequest { Purpose = "INVESTIGATION" }, Cancel))![0];
    }

    private async Task<HttpStatusCode> SetAsync(Member by, object setting)
    {
        using var client = world.World.ClientOf(by);
        return (await client.PutAsJsonAsync("/api/discoverability", setting, Cancel)).StatusCode;
    }
}
