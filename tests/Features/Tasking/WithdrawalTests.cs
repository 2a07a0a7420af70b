using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Connections;
using Tessera.Records.Contracts;
using Tessera.Tasking;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Tasking;

/// <summary>Withdrawal: sight ends at once, everywhere; what the recipient wrote stays (regulation 2.6; 28 CFR 23.20(h)).</summary>
public sealed class WithdrawalTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_and_search_are_not_found_and_answer_and_notes_remain()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);
        await made.PostAsync(made.Officer, $"/api/asks/{ask}/notes", new { text = "Our own thoughts." });
        await made.PostAsync(made.Officer, $"/api/asks/{ask}/outcome", new { outcome = "information-added", answer = "We know this man." });
        Assert.Equal(1, await FoundAsync(made.Officer));

        await WithdrawAsync(made, made.Police);

        Assert.False(await made.SeesAsync(made.Officer, Cancel));
        Assert.Equal(0, await FoundAsync(made.Officer));
        Assert.Equal(404, await made.StatusAsync(made.Officer, $"/api/records/{made.Record}/grants", new { }));
        var kept = await world.WorkAs(made.Officer).ReadAsync(db => db.Asks.SingleAsync(a => a.Record == made.Record, Cancel), Cancel);
        Assert.Equal(("We know this man.", true), (kept.Answer, kept.Recalled));
        Assert.Equal("The plate was wrong.", kept.WhyWithdrawn);
        Assert.Equal(["Our own thoughts."], await world.WorkAs(made.Officer).ReadAsync(db => db.AskSteps.Where(s => s.Ask == kept.Id && s.Text != "").Select(s => s.Text).ToListAsync(Cancel), Cancel));
    }

    [Fact]
    public async Task An_open_ask_ends_leaves_both_desks_and_a_recall_waits_for_the_recipient()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);

        await WithdrawAsync(made, made.Police);

        Assert.Equal(409, await made.StatusAsync(made.Officer, $"/api/asks/{ask}/acceptance", new { }));
        foreach (var member in (Member[])[made.Officer, made.Giver])
            Assert.Equal(0, await world.WorkAs(member).ReadAsync(db => db.Desk.CountAsync(Cancel), Cancel));
        var recall = await world.WorkAs(made.Officer).ReadAsync(db => db.Recalls.SingleAsync(r => r.Record == made.Record, Cancel), Cancel);
        Assert.Equal((made.Police, Recall.Withdrawn), (recall.Recipient, recall.Cause));
    }

    [Fact]
    public async Task A_recipient_takes_nothing_back_and_twice_is_refused()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        await made.SentAsync(made.Police);
        var grant = await made.GrantAsync(made.Police, Cancel);

        Assert.Equal(409, await made.StatusAsync(made.Officer, $"/api/records/{made.Record}/grants/{grant}/withdrawal", new { why = "We want it gone." }));
        await WithdrawAsync(made, made.Police);
        Assert.Equal(409, await made.StatusAsync(made.Giver, $"/api/records/{made.Record}/grants/{grant}/withdrawal", new { why = "Once more." }));
        Assert.Equal(400, await made.StatusAsync(made.Giver, $"/api/records/{made.Record}/grants/{grant}/withdrawal", new { why = "" }));
    }

    [Fact]
    public async Task Taking_the_wish_back_leaves_the_record()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);

        Assert.Equal(200, await made.StatusAsync(made.Giver, $"/api/asks/{ask}/withdrawal", new { why = "Answered meanwhile." }));

        Assert.True(await made.SeesAsync(made.Officer, Cancel));
        Assert.Equal(409, await made.StatusAsync(made.Officer, $"/api/asks/{ask}/acceptance", new { }));
    }

    [Fact]
    public async Task What_was_handed_on_ends_with_the_first_grant()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police, mayHandOn: true);
        var handedOn = await made.PostAsync(made.Officer, $"/api/asks/{ask}/hand-on", new { to = made.County.Value, words = "This is your side of the line." });
        Assert.True(handedOn.IsSuccessStatusCode, await handedOn.Content.ReadAsStringAsync(Cancel));
        Assert.True(await made.SeesAsync(made.Deputy, Cancel));
        Assert.Equal(["grant", "handed-on"], await world.WorkAs(made.Giver).ReadAsync(
            db => db.Disseminations.Where(d => d.Record == made.Record).OrderBy(d => d.At).Select(d => d.Method).ToListAsync(Cancel), Cancel));

        await WithdrawAsync(made, made.Police);

        Assert.False(await made.SeesAsync(made.Deputy, Cancel));
        Assert.True((await world.WorkAs(made.Deputy).ReadAsync(db => db.Asks.SingleAsync(a => a.Record == made.Record, Cancel), Cancel)).Recalled);
    }

    [Fact]
    public async Task Handing_on_what_the_sender_did_not_allow_is_refused_by_rule_and_by_the_database()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);

        Assert.Equal(409, await made.StatusAsync(made.Officer, $"/api/asks/{ask}/hand-on", new { to = made.County.Value, words = "This is your side of the line." }));
        Assert.False(await world.WorkAs(made.Officer).ReadAsync(async db => (await db.Database.SqlQuery<bool>(
            $"""select tasking.hand_on({ask}, {Guid.CreateVersion7()}, {made.County.Value}) as "Value" """).ToListAsync(Cancel))[0], Cancel));
    }

    /// <summary>Third-agency rule: what was given under ORCON is not freed by a later ask under a lighter marking.</summary>
    [Fact]
    public async Task A_second_ask_loses_no_marking_of_the_first_giving()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        Assert.True((await made.PostAsync(made.Giver, $"/api/records/{made.Record}/asks", AskWorld.Due(AskWorld.AWish(made.Police, false, "INVESTIGATION", "U//FOUO", "LES", "ORCON")))).IsSuccessStatusCode);
        var second = await made.SentAsync(made.Police, mayHandOn: true);

        var answer = await made.PostAsync(made.Officer, $"/api/asks/{second}/hand-on", new { to = made.County.Value, words = "This is your side of the line." });

        Assert.Equal(409, (int)answer.StatusCode);
        Assert.Contains("tasking.originator", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_again_asks_the_rules_again()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        await made.SentAsync(made.Partner);
        await world.Database.AsStewardAsync("update access.agreement set ended_at = access.now() where id = @id", ("id", made.Agreement.Value));

        var answer = await made.PostAsync(made.Giver, $"/api/records/{made.Record}/asks", AskWorld.Due(AskWorld.AWish(made.Partner)));

        Assert.Equal(409, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Purging_the_record_leaves_the_open_asks_page_to_its_recipient()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);
        await world.WorkAs(await world.StaffAsync(made.Center, "purge")).WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"select records.purge({made.Record.Value}, 'TEST')", Cancel);
            return "purged";
        }, Cancel);

        Assert.Equal(200, (int)(await world.ClientOf(made.Officer).GetAsync($"/asks/{ask}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Handing_on_out_of_reach_is_refused()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police, mayHandOn: true);

        Assert.Equal(409, await made.StatusAsync(made.Officer, $"/api/asks/{ask}/hand-on", new { to = made.Stranger.Agency.Value, words = "Please look at this one." }));
    }

    [Fact]
    public async Task Purging_the_record_forgets_every_word_of_its_asks()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);
        await made.PostAsync(made.Officer, $"/api/asks/{ask}/notes", new { text = "Our own thoughts." });
        await made.PostAsync(made.Officer, $"/api/asks/{ask}/outcome", new { outcome = "arrest", answer = "We know this man." });

        var purger = await world.StaffAsync(made.Center, "purge");
        await world.WorkAs(purger).WriteAsync(async db => (await db.Database.SqlQuery<Guid[]>(
            $"""select records.purge({made.Record.Value}, 'OBSOLETE') as "Value" """).ToListAsync(Cancel))[0], Cancel);

        Assert.Equal(["||arrest"], await world.Database.ListAsync<string>(DatabaseRoles.Owner,
            "set role tessera_steward; select words || '|' || answer || '|' || outcome from tasking.ask where id = @ask", ("ask", ask)));
        Assert.Equal([""], await world.Database.ListAsync<string>(DatabaseRoles.Owner,
            "set role tessera_steward; select distinct note from tasking.ask_step where ask = @ask", ("ask", ask)));
    }

    private static async Task WithdrawAsync(AskWorld made, Kernel.Ids.AgencyId from)
    {
        Assert.NotEqual(default, from);
        var answer = await made.PostAsync(made.Giver, $"/api/records/{made.Record}/grants/{await made.GrantAsync(made.Police, Cancel)}/withdrawal", new { why = "The plate was wrong." });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private Task<int> FoundAsync(Member member) => world.WorkAs(member).ReadAsync(async db => (await db.Database.SqlQuery<int>(
        $"""select count(*)::int as "Value" from records.search('zyxwplant', 10)""").ToListAsync(Cancel))[0], Cancel);
}
