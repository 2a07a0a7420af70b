using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Connections;
using Tessera.Records.Contracts;
using Tessera.Tasking;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Tasking;

/// <summary>An ask from sending to outcome: who may, what both sides see, what ends when it is taken back.</summary>
public sealed class AskTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static readonly object Empty = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_ask_goes_from_sent_to_done_and_both_desks_follow()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);

        Assert.True(await made.SeesAsync(made.Officer, Cancel));
        Assert.Equal(["asks-in Answer"], await DeskAsync(made.Officer));
        Assert.Single(await DeskAsync(made.Giver), row => row.StartsWith("asks-out", StringComparison.Ordinal));

        Assert.Equal("seen", await MovedAsync(made.Officer, $"/api/asks/{ask}/seen", Empty));
        Assert.Equal("accepted", await MovedAsync(made.Officer, $"/api/asks/{ask}/acceptance", Empty));
        Assert.Equal(["asks-in Act"], await DeskAsync(made.Officer));
        Assert.Equal("done", await MovedAsync(made.Officer, $"/api/asks/{ask}/outcome", new { outcome = "prevented", answer = "Gate repaired." }));

        Assert.Empty(await DeskAsync(made.Officer));
        Assert.Empty(await DeskAsync(made.Giver));
        Assert.Equal(["sent", "seen", "accepted", "done"], await StepsAsync(made.Giver, ask));
    }

    /// <summary>CJIS IA-11: an open desk is not enough for what leaves the house.</summary>
    [Fact]
    public async Task What_is_given_away_asks_for_a_fresh_proof()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        await world.Database.AsStewardAsync("update access.session set proved_at = access.now() - interval '30 minutes' where person = @person", ("person", made.Giver.Person.Value));

        var answer = await world.ClientOf(made.Giver).PostAsJsonAsync($"/api/records/{made.Record}/asks", AskWorld.Due(AskWorld.AWish(made.Police)), Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("access.fresh-proof", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString());
        Assert.False(await made.SeesAsync(made.Officer, Cancel));
    }

    [Fact]
    public async Task Giving_writes_who_what_why_and_when()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        await made.SentAsync(made.Police);

        var entry = await world.WorkAs(made.Giver).ReadAsync(db => db.Disseminations.SingleAsync(d => d.Record == made.Record, Cancel), Cancel);

        Assert.Equal((made.Police, "INVESTIGATION", "grant", 1), (entry.Recipient, entry.ReasonCode, entry.Method, entry.Version));
        Assert.NotNull(entry.ContentHash);
        Assert.Contains("record.given", await ChangesAsync(made));
    }

    [Theory]
    [InlineData("acceptance", "{}")]
    [InlineData("refusal", """{"why":"Not in our county."}""")]
    [InlineData("outcome", """{"outcome":"arrest","answer":"Somebody was arrested."}""")]
    [InlineData("notes", """{"text":"Mine."}""")]
    [InlineData("withdrawal", """{"why":"No longer needed."}""")]
    public async Task A_stranger_finds_no_ask(string verb, string body)
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);

        Assert.Equal(404, await made.StatusAsync(made.Stranger, $"/api/asks/{ask}/{verb}", JsonSerializer.Deserialize<JsonElement>(body)));
    }

    [Fact]
    public async Task A_stranger_finds_no_record_whatever_they_send()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);

        Assert.Equal(404, await made.StatusAsync(made.Stranger, $"/api/records/{made.Record}/asks", new { nonsense = true }));
        Assert.Equal(404, await made.StatusAsync(made.Stranger, $"/api/records/{made.Record}/grants", new { nonsense = true }));
    }

    [Theory]
    [InlineData("asks", """{}""")]
    [InlineData("asks", """{"recipients":[],"wanted":"check-site","words":"Long enough words.","due":"2099-01-01T00:00","purpose":"AUDIT","needToKnow":"Because.","markings":["LES"]}""")]
    [InlineData("asks", """{"recipients":["x"]}""")]
    [InlineData("grants", """{"purpose":"AUDIT"}""")]
    public async Task A_bad_shape_answers_400(string what, string body)
    {
        var made = await AskWorld.MakeAsync(world, Cancel);

        Assert.Equal(400, await made.StatusAsync(made.Giver, $"/api/records/{made.Record}/{what}", JsonSerializer.Deserialize<JsonElement>(body)));
    }

    [Fact]
    public async Task A_refusal_is_409_names_its_authority_and_is_audited()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var unissued = await made.ARecordAsync(Cancel, issue: false);

        var answer = await made.PostAsync(made.Giver, $"/api/records/{unissued}/asks", AskWorld.Due(AskWorld.AWish(made.Police)));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("records.not-issued", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(1L, (await world.Database.ListAsync<long>(DatabaseRoles.Owner,
            "set role tessera_steward; select count(*) from log.entry where kind = 'rule.refused' and record = @record", ("record", unissued.Value)))[0]);
    }

    [Fact]
    public async Task The_author_without_the_release_duty_sends_nothing()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);

        Assert.Equal(409, await made.StatusAsync(made.Author, $"/api/records/{made.Record}/asks", AskWorld.Due(AskWorld.AWish(made.Police))));
    }

    [Fact]
    public async Task A_partner_without_an_agreement_receives_nothing_and_no_recipient_of_the_same_sending_does()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var wish = JsonSerializer.SerializeToNode(AskWorld.Due(AskWorld.AWish(made.Police)))!;
        wish["recipients"] = JsonSerializer.SerializeToNode(new[] { made.Police.Value, made.Stranger.Agency.Value });

        Assert.Equal(409, await made.StatusAsync(made.Giver, $"/api/records/{made.Record}/asks", wish));
        Assert.False(await made.SeesAsync(made.Officer, Cancel));
    }

    [Fact]
    public async Task Answering_twice_is_refused()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);
        await MovedAsync(made.Officer, $"/api/asks/{ask}/refusal", new { why = "Not in our county." });

        Assert.Equal(409, await made.StatusAsync(made.Officer, $"/api/asks/{ask}/acceptance", Empty));
    }

    [Fact]
    public async Task The_sender_does_not_answer_for_the_recipient()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);

        Assert.Equal(409, await made.StatusAsync(made.Giver, $"/api/asks/{ask}/acceptance", Empty));
        await Assert.ThrowsAnyAsync<Exception>(() => world.WorkAs(made.Giver).WriteAsync(async db =>
        {
            var row = await db.Asks.FirstAsync(a => a.Id == new Kernel.Ids.AskId(ask), Cancel);
            db.Entry(row).Property(a => a.Answer).CurrentValue = "Written by the sender";
            return row;
        }, Cancel));
    }

    [Fact]
    public async Task Notes_are_read_by_their_own_agency_only()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);
        await made.PostAsync(made.Officer, $"/api/asks/{ask}/notes", new { text = "Our own thoughts." });

        Assert.Contains("note", await StepsAsync(made.Officer, ask));
        Assert.DoesNotContain("note", await StepsAsync(made.Giver, ask));
    }

    [Fact]
    public async Task The_ended_agreement_closes_the_record_and_leaves_the_ask()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Partner);
        Assert.True(await made.SeesAsync(made.PartnerAnalyst, Cancel));

        await world.Database.AsStewardAsync("update access.agreement set ended_at = now() where id = @id", ("id", made.Agreement.Value));

        Assert.False(await made.SeesAsync(made.PartnerAnalyst, Cancel));
        Assert.Equal("seen", await MovedAsync(made.PartnerAnalyst, $"/api/asks/{ask}/seen", Empty));
    }

    [Fact]
    public async Task A_caveat_taken_away_closes_the_record_the_ask_and_the_desk_row()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var record = await made.ARecordAsync(Cancel, issue: true, "les");
        var ask = await made.SentAsync(made.Police, record: record);
        Assert.NotEmpty(await DeskAsync(made.Officer));

        await world.Database.AsStewardAsync("update access.posting set caveats = '{}' where id = @id", ("id", made.Officer.Posting.Value));

        Assert.Equal(404, await made.StatusAsync(made.Officer, $"/api/asks/{ask}/seen", Empty));
        Assert.Empty(await DeskAsync(made.Officer));
    }

    private async Task<string> MovedAsync(Member by, string path, object body)
    {
        var answer = await world.ClientOf(by).PostAsJsonAsync(path, body, Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("state").GetString()!;
    }

    private Task<List<string>> DeskAsync(Member member) => world.WorkAs(member).ReadAsync(
        db => db.Desk.OrderBy(row => row.DueAt).Select(row => row.Queue + " " + row.WaitingOn).ToListAsync(Cancel), Cancel);

    private Task<List<string>> StepsAsync(Member member, Guid ask) => world.WorkAs(member).ReadAsync(
        db => db.AskSteps.Where(step => step.Ask == new Kernel.Ids.AskId(ask)).OrderBy(step => step.At).Select(step => step.What).ToListAsync(Cancel), Cancel);

    private Task<IReadOnlyList<string>> ChangesAsync(AskWorld made) => world.Database.ListAsync<string>(DatabaseRoles.Owner,
        "set role tessera_steward; select kind from log.entry where record = @record", ("record", made.Record.Value));
}
