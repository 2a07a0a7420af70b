using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Records.Contracts;
using Tessera.Vetting.Guard;

namespace Tessera.Tests.Features.Vetting;

/// <summary>SAR-V4; regulation 1.3(b): a held passage stops part two until somebody trained answers for it.</summary>
public sealed class GuardTests(VettingWorld made) : IClassFixture<VettingWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const string Rally = "There was a sign from the rally in the back of the van.";
    private const string What = $"{VettingWorld.What} {Rally}";

    private static string Passage => Convert.ToHexStringLower(ProtectedGuard.Held(Rally)[0].Hash);

    [Fact]
    public async Task Part_two_waits_and_the_passage_is_logged_before_anybody_answers()
    {
        var sar = await made.SarForPartTwoAsync(What);

        await made.AssertRefusedAsync("vetting.guard-held", sar, made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());

        Assert.Contains("vetting.passage-held", await made.LogAsync(sar));
    }

    [Fact]
    public async Task Both_attestations_let_it_pass()
    {
        var sar = await made.SarForPartTwoAsync(What);

        await made.AssertRefusedAsync("vetting.both-attestations", sar, made.Privacy, HttpMethod.Post, $"/api/sars/{sar}/protected-reviews", Answer("attest", relates: true));
        await made.DoneAsync(made.Privacy, HttpMethod.Post, $"/api/sars/{sar}/protected-reviews", Answer("attest", relates: true, apart: true));

        await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
        Assert.Contains("vetting.passage-answered", await made.LogAsync(sar));
    }

    [Fact]
    public async Task Struck_it_is_gone_from_the_record_by_the_privacy_officer_who_may_not_write()
    {
        var sar = await made.SarForPartTwoAsync(What);

        var answer = await made.DoneAsync(made.Privacy, HttpMethod.Post, $"/api/sars/{sar}/protected-reviews", Answer("strike", statement: null));

        Assert.Equal(0, answer.GetProperty("waiting").GetInt32());
        Assert.Equal([0L], await made.World.Database.ListAsync<long>(DatabaseRoles.Owner,
            "set role tessera_steward; select count(*) from records.part where record = @record and (text ilike '%rally%' or content::text ilike '%rally%')", ("record", sar.Value)));
        await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
    }

    [Fact]
    public async Task Struck_it_is_gone_from_what_the_record_names_too()
    {
        var tip = await made.TipAsync(What);
        await made.World.WorkAs(made.Taker).WriteAsync(async db =>
        {
            var record = await db.Records.FirstAsync(r => r.Id == tip, Cancel);
            await made.World.Host.Get<IMentions>().AddAsync(db, record, [new NewMention
            {
                Kind = MentionKind.Person,
                Attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { [MentionAttributes.Full] = "Orrin Veltman", [MentionAttributes.Description] = $"Tall. {Rally}" },
            }], cancel: Cancel);
            return "named";
        }, Cancel);
        var sar = await made.SarAsync(What, tip);

        await made.DoneAsync(made.Privacy, HttpMethod.Post, $"/api/sars/{sar}/protected-reviews", Answer("strike", statement: null));

        Assert.Equal(["Confirmed Tall.", "Rejected "], await made.World.Database.ListAsync<string>(DatabaseRoles.Owner,
            "set role tessera_steward; select state || ' ' || case state when 'Confirmed' then attributes ->> 'description' else '' end from graph.mention where record = @record and kind = 'Person' order by 1", ("record", sar.Value)));
        Assert.Equal([2L], await made.World.Database.ListAsync<long>(DatabaseRoles.Owner,
            "set role tessera_steward; select count(distinct id) from graph.mention where record = @record and state = 'Confirmed'", ("record", sar.Value)));
    }

    [Fact]
    public async Task The_untrained_do_not_answer_and_nobody_answers_twice()
    {
        var sar = await made.SarAsync(What);

        await made.AssertRefusedAsync("vetting.review-not-trained", sar, made.Untrained, HttpMethod.Post, $"/api/sars/{sar}/protected-reviews", Answer("strike"));
        await made.DoneAsync(made.Privacy, HttpMethod.Post, $"/api/sars/{sar}/protected-reviews", Answer("description"));
        await made.AssertRefusedAsync("vetting.passage-not-held", sar, made.Privacy, HttpMethod.Post, $"/api/sars/{sar}/protected-reviews", Answer("strike"));
    }

    [Fact]
    public async Task An_answer_holds_when_facts_are_added_and_a_new_passage_waits()
    {
        var sar = await made.SarAsync(What);
        await made.DoneAsync(made.Privacy, HttpMethod.Post, $"/api/sars/{sar}/protected-reviews", Answer("description"));

        await made.DoneAsync(made.First, HttpMethod.Post, $"/api/sars/{sar}/facts", new { text = "The driver is a member of the local mosque." });
        await made.DoneAsync(made.First, HttpMethod.Put, $"/api/sars/{sar}/part-one", VettingWorld.ASeen());
        foreach (var type in VettingWorld.Checks) await made.DoneAsync(made.First, HttpMethod.Post, $"/api/sars/{sar}/checks", new { type, result = "negative" });

        var answer = await made.AskAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision());
        Assert.StartsWith("One passage waits", JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancel)).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static object Answer(string answer, bool relates = false, bool apart = false, string? statement = "It names the plan that the man spoke of.") =>
        new { passage = Passage, answer, relates, standsApart = apart, statement };
}
