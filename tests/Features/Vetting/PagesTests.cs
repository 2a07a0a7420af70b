using AngleSharp.Html.Parser;
using Tessera.Kernel.Ids;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Vetting;

/// <summary>The determination as people see it: who may do what, and what is missing.</summary>
public sealed class PagesTests(VettingWorld made) : IClassFixture<VettingWorld>
{
    [Theory]
    [InlineData("determine")]
    [InlineData("facts")]
    [InlineData("close")]
    [InlineData("refer")]
    public async Task A_page_of_a_SAR_is_its_own_centers(string page)
    {
        var sar = await made.SarAsync();

        Assert.Equal(200, await StatusAsync(made.First, $"/sars/{sar}/{page}"));
        Assert.Equal(404, await StatusAsync(made.Stranger, $"/sars/{sar}/{page}"));
        Assert.Equal(404, await StatusAsync(made.First, $"/sars/{RecordId.New()}/{page}"));
    }

    [Fact]
    public async Task The_first_reader_marks_facts_by_numbered_sentences_and_Enter_never_signs()
    {
        var html = await ReadAsync(made.First, $"/sars/{await made.SarAsync()}/determine");

        Assert.Equal(16, html.QuerySelectorAll("input[name$='.Facts']").Length);
        Assert.Equal(4, html.QuerySelectorAll("ol.numbered > li").Length);
        Assert.Equal("false", html.QuerySelector("button[name='Request.Sign']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_second_reader_sees_part_one_as_it_was_signed_with_its_facts_marked()
    {
        var html = await ReadAsync(made.Second, $"/sars/{await made.SarForPartTwoAsync()}/determine");

        Assert.Empty(html.QuerySelectorAll("input[name$='.Facts']"));
        Assert.Contains("filmed the gate motor", html.QuerySelectorAll("ol.numbered mark.fact").Select(mark => mark.FirstChild!.TextContent));
        Assert.Equal(4, html.QuerySelectorAll("input[type=radio][name='Request.Decision']").Length);
    }

    [Fact]
    public async Task Who_may_not_decide_is_told_why()
    {
        var sar = await made.SarForPartTwoAsync();

        Assert.Contains("You signed part one", await TextAsync(made.First, sar), StringComparison.Ordinal);
        Assert.Contains("You made this SAR", await TextAsync(made.Promoter, sar), StringComparison.Ordinal);
        Assert.Contains("no current SAR-vetting training", await TextAsync(made.Untrained, sar), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_for_stands_where_the_first_reader_writes()
    {
        var sar = await made.SarForPartTwoAsync();
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(5).ToString("yyyy-MM-dd");
        await made.DoneAsync(made.Second, HttpMethod.Post, $"/api/sars/{sar}/part-two", VettingWorld.ADecision("more-facts", answerBy: day));

        var html = await ReadAsync(made.First, $"/sars/{sar}/determine");

        Assert.Contains("asks for more facts", html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A false claim of work", html.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("filmed the gate motor", html.QuerySelectorAll("input[name$='.Facts']").Select(field => field.GetAttribute("value")));
    }

    [Fact]
    public async Task The_list_has_what_waits_and_apart_what_is_decided()
    {
        var (open, closed) = (await made.SarAsync(), await made.SarAsync());
        await made.DoneAsync(made.First, HttpMethod.Post, $"/api/sars/{closed}/closing", new { reason = "DUPLICATE", why = "The same call as an hour before." });

        var links = (await ReadAsync(made.First, "/reports")).QuerySelectorAll("a[data-open]").Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains($"/sars/{open}/determine", links);
        Assert.DoesNotContain($"/sars/{closed}/determine", links);
        var decided = (await ReadAsync(made.First, "/reports?show=decided")).QuerySelectorAll("a[data-open]").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains($"/records/{closed}", decided);
        Assert.DoesNotContain($"/records/{open}", decided);
    }

    private async Task<int> StatusAsync(Member by, string path) => (int)(await made.World.ClientOf(by).GetAsync(path, TestContext.Current.CancellationToken)).StatusCode;

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(Member by, string path) =>
        new HtmlParser().ParseDocument(await made.World.ClientOf(by).GetStringAsync(path, TestContext.Current.CancellationToken));

    private async Task<string> TextAsync(Member by, RecordId sar) => (await ReadAsync(by, $"/sars/{sar}/determine")).Body!.TextContent;
}
