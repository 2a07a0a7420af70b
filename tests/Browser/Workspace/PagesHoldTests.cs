using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Workspace;

/// <summary>Each page, as it is seen: WCAG 2.2 AA and Section 508, in both themes, at the desk, on a phone and zoomed.</summary>
public sealed class PagesHoldTests(HostedWorld hosted, Chromium chromium)
{
    public static TheoryData<string, string> OfTheGate => Screens.Of("/sign-in", "/sign-in?locked=true");

    public static TheoryData<string, string> OfTheWorkspace => Screens.Of(
        "/help", "/help/components", "/help/components?view=lists", "/help/components?view=forms", "/help/components?view=dialog", "/help/components?view=dialog-page", "/posting", "/nothing-is-here");

    [Theory]
    [MemberData(nameof(OfTheGate))]
    public Task Before_signing_in(string address, string screen) => HoldsAsync(address, Screens.Named(screen), secret: null);

    [Theory]
    [MemberData(nameof(OfTheWorkspace))]
    public async Task Signed_in(string address, string screen) => await HoldsAsync(address, Screens.Named(screen), await hosted.SomebodyAsync());

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
