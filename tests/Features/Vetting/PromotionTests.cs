using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;

namespace Tessera.Tests.Features.Vetting;

/// <summary>XC-3: a tip is made a SAR, a new record that cites it, by a trained person who did not write it.</summary>
public sealed class PromotionTests(VettingWorld made) : IClassFixture<VettingWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_SAR_cites_its_tip_and_carries_its_facts_and_the_tip_stays_a_tip()
    {
        var tip = await made.TipAsync();
        var sar = await made.SarAsync(of: tip);

        var record = await made.RecordAsync(sar);
        var old = await made.RecordAsync(tip);
        Assert.Equal((RecordStream.Sar, "sar", RecordState.Submitted, "part-one"), (record.Stream, record.Kind, record.State, record.SubState));
        Assert.Equal((RecordStream.Tip, "promoted"), (old.Stream, old.SubState));
        var citation = await made.World.WorkAs(made.Second).ReadAsync(db => db.Citations.SingleAsync(c => c.Record == sar, Cancel), Cancel);
        Assert.Equal((tip, Citation.PromotedFrom, made.Promoter.Posting), (citation.Cites, citation.How, citation.MadeBy));
        var mention = Assert.Single(await made.World.WorkAs(made.Second).ReadAsync(db => made.World.Host.Get<IMentions>().OfAsync(db, sar, Cancel), Cancel));
        Assert.Equal((MentionKind.Phone, MentionSource.Carried), (mention.Kind, mention.Source));
        Assert.Equal(["sars Part one"], await made.DeskAsync(sar));
        Assert.Contains("record.cited", await made.LogAsync(sar));
    }

    [Fact]
    public async Task The_reporter_does_not_come_along()
    {
        var sar = await made.SarAsync();

        Assert.Equal([RecordPart.Body], await made.World.WorkAs(made.Second).ReadAsync(db => db.Parts.Where(p => p.Record == sar).Select(p => p.Name).ToListAsync(Cancel), Cancel));
    }

    [Fact]
    public async Task A_SAR_lives_a_year_from_now()
    {
        var record = await made.RecordAsync(await made.SarAsync());

        Assert.InRange(record.PurgeOn.DayNumber - DateOnly.FromDateTime(record.CreatedAt.UtcDateTime).DayNumber, 364, 365);
    }

    [Fact]
    public async Task The_form_sent_twice_makes_one_SAR()
    {
        var tip = await made.TipAsync();
        var wish = VettingWorld.ASar(key: Guid.CreateVersion7().ToString());

        var first = await made.DoneAsync(made.Promoter, HttpMethod.Post, $"/api/records/{tip}/sar", wish);
        var second = await made.DoneAsync(made.Promoter, HttpMethod.Post, $"/api/records/{tip}/sar", wish);

        Assert.Equal(first.GetProperty("record").GetGuid(), second.GetProperty("record").GetGuid());
    }

    [Fact]
    public async Task Who_wrote_the_tip_or_is_not_trained_is_refused()
    {
        var tip = await made.TipAsync();
        await made.AssertRefusedAsync("vetting.own-tip", tip, made.Taker, HttpMethod.Post, $"/api/records/{tip}/sar", VettingWorld.ASar());
        await made.AssertRefusedAsync("vetting.not-trained", tip, made.Untrained, HttpMethod.Post, $"/api/records/{tip}/sar", VettingWorld.ASar());
        await made.AssertRefusedAsync("vetting.duty", tip, made.Privacy, HttpMethod.Post, $"/api/records/{tip}/sar", VettingWorld.ASar());
        await made.AssertRefusedAsync("vetting.protected-words", tip, made.Promoter, HttpMethod.Post, $"/api/records/{tip}/sar", VettingWorld.ASar(title: "Muslim man at the station"));
    }

    [Fact]
    public async Task A_tip_is_made_a_SAR_once_even_by_two_at_once()
    {
        var tip = await made.TipAsync();
        var both = await Task.WhenAll(
            made.StatusAsync(made.Promoter, HttpMethod.Post, $"/api/records/{tip}/sar", VettingWorld.ASar()),
            made.StatusAsync(made.First, HttpMethod.Post, $"/api/records/{tip}/sar", VettingWorld.ASar()));

        Assert.Equal([200, 409], both.Order());
        await made.AssertRefusedAsync("vetting.already-sar", tip, made.Promoter, HttpMethod.Post, $"/api/records/{tip}/sar", VettingWorld.ASar());
    }

    [Fact]
    public async Task A_tip_of_the_desk_leaves_the_waiting_list_and_says_what_became_of_it()
    {
        var tip = new RecordId((await made.DoneAsync(made.Taker, HttpMethod.Post, "/api/calls", new { what = VettingWorld.What })).GetProperty("record").GetGuid());
        Assert.Contains($"/tips/{tip}", await ListAsync());

        var sar = await made.SarAsync(of: tip);

        Assert.DoesNotContain($"/tips/{tip}", await ListAsync());
        var head = (await PageAsync($"/tips/{tip}")).QuerySelector(".ph.tall")!;
        Assert.Contains("Made a SAR", head.TextContent, StringComparison.Ordinal);
        Assert.NotNull(head.QuerySelector($"a[href='/sars/{sar}/determine']"));
        Assert.Equal(409, await made.StatusAsync(made.Taker, HttpMethod.Post, $"/api/tips/{tip}/close", new { reason = "explained" }));
    }

    [Fact]
    public async Task A_stranger_finds_no_tip_whatever_they_send()
    {
        var tip = await made.TipAsync();
        Assert.Equal(404, await made.StatusAsync(made.Stranger, HttpMethod.Post, $"/api/records/{tip}/sar", VettingWorld.ASar()));
        Assert.Equal(404, await made.StatusAsync(made.Stranger, HttpMethod.Post, $"/api/records/{tip}/sar", new { title = "" }));
        Assert.Equal(404, await made.StatusAsync(made.Promoter, HttpMethod.Post, $"/api/records/{RecordId.New()}/sar", VettingWorld.ASar()));
    }

    [Theory]
    [InlineData("""{"title":"","narrative":"A man stood at the gate for an hour.","gradeSource":"F","gradeContent":"6"}""")]
    [InlineData("""{"title":"Man at the gate","narrative":"Short","gradeSource":"F","gradeContent":"6"}""")]
    [InlineData("""{"title":"Man at the gate","narrative":"A man stood at the gate for an hour.","gradeSource":"Z","gradeContent":"6"}""")]
    [InlineData("""{"title":"Man at the gate","narrative":"A man stood at the gate for an hour.","gradeSource":"F","gradeContent":"6","sectors":["MOON"]}""")]
    public async Task A_bad_shape_is_answered_400(string body)
    {
        var tip = await made.TipAsync();
        Assert.Equal(400, await made.StatusAsync(made.Promoter, HttpMethod.Post, $"/api/records/{tip}/sar", System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(body)));
    }

    private async Task<IHtmlDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await made.World.ClientOf(made.Taker).GetStringAsync(path, Cancel));

    private async Task<IReadOnlyList<string?>> ListAsync() => [.. (await PageAsync("/tips")).QuerySelectorAll("a[href^='/tips/']").Select(link => link.GetAttribute("href"))];
}
