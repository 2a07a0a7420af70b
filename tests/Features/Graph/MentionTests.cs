using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Features.Graph;

/// <summary>What a record names is proposed by rule, decided by its owner's hands, and never by a recipient's.</summary>
public sealed class MentionTests(GraphWorld world) : IClassFixture<GraphWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_proposes_what_no_field_says_and_nothing_is_compared_until_confirmed()
    {
        var (_, analyst) = await world.ACenterAsync();
        await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0142"));
        var record = await AProposalAsync(analyst, "He gave the number 703-555-0142.");
        Assert.Empty((await world.DotsAsync(analyst, record.Id)).Mentions);

        var proposed = Assert.Single(await OfAsync(analyst, record.Id));
        using var client = world.World.ClientOf(analyst);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync($"/api/mentions/{proposed.Id}/confirm", new { role = "Other" }, Cancel)).StatusCode);

        Assert.Single(Assert.Single((await world.DotsAsync(analyst, record.Id)).Mentions).Dots);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsJsonAsync($"/api/mentions/{proposed.Id}/confirm", new { }, Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_was_rejected_is_compared_with_nothing()
    {
        var (_, analyst) = await world.ACenterAsync();
        await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0143"));
        var record = await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0143"));
        var mention = Assert.Single((await world.DotsAsync(analyst, record.Id)).Mentions).Mention.Id;

        using var client = world.World.ClientOf(analyst);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync($"/api/mentions/{mention}/reject", new { }, Cancel)).StatusCode);

        Assert.Empty((await world.DotsAsync(analyst, record.Id)).Mentions);
        Assert.Equal([0L], await world.World.Database.ListAsync<long>(DatabaseRoles.Engine, "select count(*) from graph.match where a = @m or b = @m", ("m", mention.Value)));
    }

    [Fact]
    public async Task A_recipient_sees_what_is_named_and_decides_nothing_of_it()
    {
        var (_, analyst) = await world.ACenterAsync();
        var (partner, other) = await world.ACenterAsync();
        var record = await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0144"));
        await world.GrantAsync(record, partner, analyst.Posting);
        var mention = Assert.Single(await OfAsync(other, record.Id));

        using var client = world.World.ClientOf(other);
        var answer = await client.PostAsJsonAsync($"/api/mentions/{mention.Id}/reject", new { }, Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("graph.not-yours", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("graph.not-yours", await RefusalsAsync(record.Id));
    }

    /// <summary>Regulation 2.7: what was approved is what goes out; a later hand writes a new version.</summary>
    [Fact]
    public async Task What_an_issued_version_names_stays_as_it_was_approved()
    {
        var (_, analyst) = await world.ACenterAsync();
        var record = await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0149"));
        var mention = Assert.Single(await OfAsync(analyst, record.Id)).Id;
        await world.World.WorkAs(analyst).WriteAsync(async db =>
        {
            await world.World.Host.Get<IRecordWriter>().IssueAsync(db, await db.Records.FirstAsync(r => r.Id == record.Id, Cancel), Cancel);
            return "issued";
        }, Cancel);
        using var client = world.World.ClientOf(analyst);

        foreach (var (path, body) in new (string, object)[] { ($"records/{record.Id}/mentions", new { kind = "Person", text = "Orrin Veltman" }), ($"mentions/{mention}/reject", new { }) })
        {
            var answer = await client.PostAsJsonAsync($"/api/{path}", body, Cancel);
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            Assert.Contains("graph.issued", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        Assert.Contains("graph.issued", await RefusalsAsync(record.Id));
        Assert.Equal("Confirmed", Assert.Single(await OfAsync(analyst, record.Id)).State.ToString());
    }

    /// <summary>The rule is asked in the program; the database asks again.</summary>
    [Fact]
    public async Task The_database_too_adds_nothing_to_an_issued_version()
    {
        var (_, analyst) = await world.ACenterAsync();
        var record = await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0150"));
        await world.World.WorkAs(analyst).WriteAsync(async db =>
        {
            await world.World.Host.Get<IRecordWriter>().IssueAsync(db, await db.Records.FirstAsync(r => r.Id == record.Id, Cancel), Cancel);
            return "issued";
        }, Cancel);

        await Assert.ThrowsAnyAsync<Exception>(() => world.World.WorkAs(analyst).WriteAsync(async db =>
        {
            await world.World.Host.Get<IMentions>().AddAsync(db, await db.Records.FirstAsync(r => r.Id == record.Id, Cancel), [GraphWorld.APhone("703-555-0151")], cancel: Cancel);
            return "added";
        }, Cancel));

        Assert.Single(await OfAsync(analyst, record.Id));
    }

    [Fact]
    public async Task Who_does_not_see_the_record_finds_no_mention()
    {
        var (_, analyst) = await world.ACenterAsync();
        var (_, stranger) = await world.ACenterAsync();
        var record = await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0145"));
        var mention = Assert.Single(await OfAsync(analyst, record.Id)).Id;
        using var client = world.World.ClientOf(stranger);

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsJsonAsync($"/api/mentions/{mention}/reject", new { }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/api/records/{record.Id}/dots", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/entities/{mention}", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/entities/{Guid.CreateVersion7()}", UriKind.Relative), Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("""{"kind":"Phone","text":"12"}""")]
    [InlineData("""{"kind":"Person","text":""}""")]
    [InlineData("""{"text":"Jory Pellant"}""")]
    [InlineData("""{"kind":"Person","text":"Jory Pellant","role":"Associate"}""")]
    [InlineData("""{"kind":"Person","text":"Jory Pellant","gradeSource":"A"}""")]
    public async Task A_bad_shape_is_answered_400_and_nothing_is_written(string body)
    {
        var (_, analyst) = await world.ACenterAsync();
        var record = await world.ARecordAsync(analyst);
        using var client = world.World.ClientOf(analyst);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await client.PostAsync(new Uri($"/api/records/{record.Id}/mentions", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await OfAsync(analyst, record.Id));
    }

    [Fact]
    public async Task Promotion_carries_what_is_named_and_counts_it_once()
    {
        var (_, analyst) = await world.ACenterAsync();
        var tip = await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0146"));
        var sar = await world.ARecordAsync(analyst);
        await world.World.WorkAs(analyst).WriteAsync(async db =>
        {
            await world.World.Host.Get<IMentions>().CarryAsync(db, tip, 1, sar, Cancel);
            return "carried";
        }, Cancel);
        var later = await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0146"));

        var dot = Assert.Single(Assert.Single((await world.DotsAsync(analyst, later.Id)).Mentions).Dots);

        Assert.Equal((1, 2), (dot.Statements, dot.Records.Count));
        Assert.DoesNotContain((await world.DotsAsync(analyst, sar.Id)).Mentions[0].Dots.SelectMany(seen => seen.Records), source => source.Id == tip.Id);
    }

    [Fact]
    public async Task Purging_takes_everything_the_graph_holds_of_a_record()
    {
        var (_, analyst) = await world.ACenterAsync();
        await world.ARecordAsync(analyst, GraphWorld.APerson("Zillah Quorn", "1980-01-02", "703-555-0147"));
        var record = await world.ARecordAsync(analyst, GraphWorld.APerson("Zillah Quornplant", "1980-01-02", "703-555-0147"));
        await world.MatchedAsync();

        await world.World.WorkAs(analyst).WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"select records.purge({record.Id.Value}, 'TEST')", Cancel);
            return "purged";
        }, Cancel);

        foreach (var table in (string[])["mention", "match", "carried"])
            Assert.Empty(await world.World.Database.ListAsync<string>(DatabaseRoles.Engine, $"select t::text from graph.{table} t where t::text ilike '%quornplant%'"));
        Assert.Equal([0L], await world.World.Database.ListAsync<long>(DatabaseRoles.Engine, "select count(*) from graph.matched where record = @r", ("r", record.Id.Value)));
    }

    private Task<Record> AProposalAsync(Member analyst, string text) => world.World.WorkAs(analyst).WriteAsync(async db =>
    {
        var mentions = world.World.Host.Get<IMentions>();
        var record = await world.World.Host.Get<IRecordWriter>().OpenAsync(
            db, new() { Kind = "test-note", Title = "A text", Body = new { Text = text }, Text = text }, Cancel);
        Assert.Equal(1, await mentions.ProposeAsync(db, record, text, Cancel));
        Assert.Equal(0, await mentions.ProposeAsync(db, record, text, Cancel)); // once each
        return record;
    }, Cancel);

    private Task<IReadOnlyList<MentionView>> OfAsync(Member reader, RecordId record) =>
        world.World.WorkAs(reader).ReadAsync(db => world.World.Host.Get<IMentions>().OfAsync(db, record, Cancel), Cancel);

    private Task<IReadOnlyList<string>> RefusalsAsync(RecordId record) => world.World.Database.ListAsync<string>(
        DatabaseRoles.Engine, "select detail ->> 'code' from log.entry where record = @record and outcome = 'refused'", ("record", record.Value));
}
