using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Vetting;

namespace Tessera.Tests.Features.Vetting;

/// <summary>ISE-FS-200 1.5.5, the two-part process, from what was seen to what follows: SAR-V1 to SAR-V6.</summary>
public sealed class DeterminationTests(VettingWorld made) : IClassFixture<VettingWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_trained_people_make_an_ISE_SAR_that_cites_the_SAR_and_a_third_may_approve_it()
    {
        var sar = await made.SarForPartTwoAsync();
        Assert.Equal(["second-reader Part two"], await made.DeskAsync(sar));

        var decided = await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
        var iseSar = new RecordId(decided.GetProperty("iseSar").GetGuid());

        var (old, record) = (await made.RecordAsync(sar), await made.RecordAsync(iseSar));
        Assert.Equal((RecordStream.Sar, RecordState.Issued, "ise-sar"), (old.Stream, old.State, old.SubState));
        Assert.Equal((RecordStream.IseSar, RecordState.Submitted, "to-approve"), (record.Stream, record.State, record.SubState));
        Assert.Equal(5 * 365 + 1, record.PurgeOn.DayNumber - record.ReviewOn.DayNumber + 365, tolerance: 1);
        Assert.Equal(sar, (await made.World.WorkAs(made.Second).ReadAsync(db => db.Citations.SingleAsync(c => c.Record == iseSar, Cancel), Cancel)).Cites);
        Assert.Empty(await made.DeskAsync(sar));
        Assert.Equal(["second-reader Personal data"], await made.DeskAsync(iseSar));

        await made.AssertRefusedAsync("vetting.own-ise-sar", iseSar, made.Second, HttpMethod.Post, $"/api/sars/{iseSar}/approval", new { holdsPersonalData = false });
        await made.AssertRefusedAsync("vetting.own-ise-sar", iseSar, made.First, HttpMethod.Post, $"/api/sars/{iseSar}/approval", new { holdsPersonalData = false });
        await made.DoneAsync(made.Taker, HttpMethod.Post, $"/api/sars/{iseSar}/approval", new { holdsPersonalData = false });
        Assert.Equal((RecordState.Issued, 1), ((await made.RecordAsync(iseSar)).State, (await made.RecordAsync(iseSar)).IssuedVersion));
        Assert.Empty(await made.DeskAsync(iseSar));
    }

    [Fact]
    public async Task The_ISE_SAR_keeps_who_decided_with_which_training_when_and_why()
    {
        var sar = await made.SarForPartTwoAsync();
        var decided = await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
        var id = new RecordId(decided.GetProperty("iseSar").GetGuid());

        var kept = await made.World.WorkAs(made.First).ReadAsync(db => db.IseSars.SingleAsync(ise => ise.Record == id, Cancel), Cancel);
        var why = await made.World.WorkAs(made.First).ReadAsync(db => made.World.Host.Get<IRecordWriter>().UnsealAsync(db, id, kept.Rationale, "rationale", Cancel), Cancel);

        Assert.Equal((made.First.Posting, made.Second.Posting, "sar-vetting", "sar-vetting"), (kept.FirstBy, kept.SecondBy, kept.FirstTraining, kept.SecondTraining));
        Assert.StartsWith("A false claim of work", why, StringComparison.Ordinal);
        Assert.Contains("vetting.decided", await made.LogAsync(sar));
    }

    [Fact]
    public async Task The_same_person_does_not_decide_both_parts_and_who_made_the_SAR_decides_none_of_part_two()
    {
        var sar = await made.SarForPartTwoAsync();

        await made.AssertRefusedAsync("vetting.same-person", sar, made.First, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
        await made.AssertRefusedAsync("vetting.author", sar, made.Promoter, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
        await made.AssertRefusedAsync("vetting.not-trained", sar, made.Untrained, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
    }

    [Fact]
    public async Task The_database_itself_takes_no_second_signature_of_the_first_reader()
    {
        var sar = await made.SarForPartTwoAsync();

        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => made.World.Database.AsStewardAsync(
            "update vetting.determination set second_by = first_by, second_person = first_person, second_at = now(), second_training = 'sar-vetting', decision = 'yes', rationale = '\\x00' where record = @record",
            ("record", sar.Value)));

        Assert.Equal("23514", error.SqlState);
    }

    [Theory]
    [InlineData("MISREP", "he climbed the fence", "vetting.fact-not-in-report")]
    [InlineData("MISREP", "", "vetting.no-fact")]
    [InlineData("MISREP", "12", "vetting.fact-not-in-report")]
    public async Task A_behavior_without_its_fact_is_not_signed(string code, string facts, string refusal)
    {
        var sar = await made.SarAsync();

        await made.AssertRefusedAsync(refusal, sar, made.First, HttpMethod.Put, $"/api/sars/{sar}/part-one", VettingWorld.ASeen(behaviors: (code, facts)));
    }

    [Fact]
    public async Task The_untrained_keep_a_draft_and_do_not_sign_it()
    {
        var sar = await made.SarAsync();

        await made.DoneAsync(made.Untrained, HttpMethod.Put, $"/api/sars/{sar}/part-one", VettingWorld.ASeen(sign: false));

        await made.AssertRefusedAsync("vetting.not-trained", sar, made.Untrained, HttpMethod.Put, $"/api/sars/{sar}/part-one", VettingWorld.ASeen());
        Assert.Equal(["sars Part one"], await made.DeskAsync(sar));
        await made.DoneAsync(made.First, HttpMethod.Put, $"/api/sars/{sar}/part-one", VettingWorld.ASeen());
    }

    [Fact]
    public async Task Part_two_waits_for_the_minimum_checks_and_a_negative_one_counts()
    {
        var sar = await made.SarForPartTwoAsync(checks: false);

        await made.AssertRefusedAsync("vetting.checks", sar, made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
        foreach (var type in VettingWorld.Checks) await made.DoneAsync(made.First, HttpMethod.Post, $"/api/sars/{sar}/checks", new { type, result = "negative" });

        await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
    }

    [Fact]
    public async Task More_facts_goes_back_with_a_day_takes_new_facts_and_is_signed_again()
    {
        var sar = await made.SarForPartTwoAsync();
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(5);

        await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision("more-facts", answerBy: day.ToString("yyyy-MM-dd")));
        Assert.Equal(["sars More facts"], await made.DeskAsync(sar));
        await made.DoneAsync(made.First, HttpMethod.Post, $"/api/sars/{sar}/facts", new { text = "The utility says that it employs nobody of that name." });
        await made.DoneAsync(made.First, HttpMethod.Put, $"/api/sars/{sar}/part-one", VettingWorld.ASeen(behaviors: ("MISREP", "1; employs nobody of that name")));
        await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());

        var rounds = await made.World.WorkAs(made.Second).ReadAsync(db => db.Determinations.Where(d => d.Record == sar).OrderBy(d => d.Round).Select(d => d.Decision!.Value).ToListAsync(Cancel), Cancel);
        Assert.Equal([Tessera.Vetting.Contracts.Decision.MoreFacts, Tessera.Vetting.Contracts.Decision.Yes], rounds);
    }

    [Fact]
    public async Task A_crime_without_nexus_is_issued_so_that_it_can_be_given()
    {
        var sar = await made.SarForPartTwoAsync();

        await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision("crime", agency: "County police"));

        var record = await made.RecordAsync(sar);
        Assert.Equal((RecordState.Issued, "referred", 1), (record.State, record.SubState, record.IssuedVersion));
        Assert.Equal(["County police decision"], await made.World.Database.ListAsync<string>(DatabaseRoles.Owner,
            "set role tessera_steward; select told || ' ' || how from vetting.referral where record = @record", ("record", sar.Value)));
    }

    [Fact]
    public async Task No_closes_it_and_its_content_goes_within_thirty_days()
    {
        var sar = await made.SarForPartTwoAsync();

        await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision("no", reason: "LAWFUL"));

        var record = await made.RecordAsync(sar);
        Assert.Equal((RecordState.Rejected, "closed"), (record.State, record.SubState));
        Assert.InRange(record.PurgeOn.DayNumber - DateOnly.FromDateTime(record.CreatedAt.UtcDateTime).DayNumber, 29, 31);
        Assert.Empty(await made.DeskAsync(sar));
    }

    [Fact]
    public async Task It_can_be_closed_before_it_is_determined()
    {
        var sar = await made.SarAsync();

        await made.DoneAsync(made.First, HttpMethod.Post, $"/api/sars/{sar}/closing", new { reason = "DUPLICATE", why = "The same call as an hour before." });

        Assert.Equal(RecordState.Rejected, (await made.RecordAsync(sar)).State);
        await made.AssertRefusedAsync("vetting.not-open", sar, made.First, HttpMethod.Post, $"/api/sars/{sar}/closing", new { reason = "DUPLICATE", why = "The same call as an hour before." });
    }

    [Theory]
    [InlineData("PUT", "part-one")]
    [InlineData("POST", "part-two")]
    [InlineData("POST", "checks")]
    [InlineData("POST", "facts")]
    [InlineData("POST", "protected-reviews")]
    [InlineData("POST", "closing")]
    [InlineData("POST", "approval")]
    public async Task A_stranger_finds_no_SAR_whatever_they_send(string method, string verb)
    {
        var sar = await made.SarAsync();

        Assert.Equal(404, await made.StatusAsync(made.Stranger, new(method), $"/api/sars/{sar}/{verb}", new { }));
        Assert.Equal(404, await made.StatusAsync(made.First, new(method), $"/api/sars/{RecordId.New()}/{verb}", new { }));
    }

    [Theory]
    [InlineData("PUT", "part-one", """{"behaviors":[{"code":"NOPE","chosen":true,"facts":"1"}]}""")]
    [InlineData("POST", "part-two", """{"decision":"yes","rationale":"Short"}""")]
    [InlineData("POST", "part-two", """{"decision":"maybe","rationale":"A sentence that is long enough."}""")]
    [InlineData("POST", "checks", """{"type":"own-records","result":"maybe"}""")]
    [InlineData("POST", "checks", """{"type":"own-records","result":"positive"}""")]
    [InlineData("POST", "facts", """{"text":""}""")]
    [InlineData("POST", "protected-reviews", """{"passage":"zz","answer":"strike"}""")]
    [InlineData("POST", "closing", """{"reason":"DUPLICATE","why":""}""")]
    [InlineData("POST", "approval", "{}")]
    public async Task A_bad_shape_is_answered_400(string method, string verb, string body)
    {
        var sar = await made.SarAsync();

        Assert.Equal(400, await made.StatusAsync(made.First, new(method), $"/api/sars/{sar}/{verb}", JsonSerializer.Deserialize<JsonElement>(body)));
    }

    [Fact]
    public async Task Purging_a_SAR_leaves_nothing_of_its_determination()
    {
        var sar = await made.SarForPartTwoAsync();
        var purger = await made.World.StaffAsync(made.Center, "purge");
        var number = (await made.RecordAsync(sar)).Number;

        Assert.Equal(204, await made.StatusAsync(purger, HttpMethod.Post, $"/api/records/{sar}/purge", new { reason = "NO-NEXUS", number }));

        foreach (var table in (string[])["sar", "determination", "check_made", "protected_review", "referral"])
            Assert.Equal([0L], await made.World.Database.ListAsync<long>(DatabaseRoles.Owner, $"set role tessera_steward; select count(*) from vetting.{table} where record = @record", ("record", sar.Value)));
        Assert.Equal([0L], await made.World.Database.ListAsync<long>(DatabaseRoles.Owner,
            "set role tessera_steward; select count(*) from vetting.behavior b where not exists (select from vetting.determination d where d.id = b.determination)"));
    }
}
