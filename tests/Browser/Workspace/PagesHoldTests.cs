using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Workspace;

/// <summary>What the page journey looks for is found out, and pages hold when they are zoomed.</summary>
public sealed class PagesHoldTests(HostedWorld hosted, Chromium chromium)
{
    [Theory]
    [InlineData(320)] // 1280 px at 400 % (WCAG 1.4.10)
    [InlineData(720)] // 1440 px at 200 % (WCAG 1.4.4)
    public async Task Zoomed(int width) =>
        await HoldsAsync("/help/components?view=lists", Screen.Desk with { Width = width }, await hosted.SomebodyAsync());

    [Fact]
    public async Task A_bad_page_is_found_out()
    {
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk);

        await visit.GoAsync("/help");
        await visit.Page.EvaluateAsync("() => document.querySelector('main').append(document.createElement('button'))");

        Assert.Contains(await visit.AxeAsync(), found => found.StartsWith("button-name", StringComparison.Ordinal));
    }

    private async Task HoldsAsync(string address, Screen screen, string? secret)
    {
        await using var visit = await chromium.OpenAsync(hosted.Address, screen, secret);

        await visit.GoAsync(address);

        Assert.Empty(await visit.AxeAsync());
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Empty(visit.Complaints);
    }
}
