using Microsoft.Playwright;
using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Workspace;

/// <summary>What a device keeps for itself, and when it lets go.</summary>
public sealed class ThemeAndClockTests(HostedWorld hosted, Chromium chromium)
{
    [Fact]
    public async Task The_theme_chosen_stays_from_page_to_page()
    {
        await using var visit = await SignedInAsync();
        await visit.Page.Locator("button.me").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Parts and states" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/help/components");

        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        Assert.Empty(await visit.AxeAsync());
    }

    /// <summary>CJIS AC-11: the screen goes blank and asks for the password when nobody is at work.</summary>
    [Fact]
    public async Task The_session_counts_down_warns_and_locks()
    {
        await using var visit = await SignedInAsync();
        await visit.Page.Clock.InstallAsync();
        await visit.Page.ReloadAsync();

        await visit.Page.Clock.FastForwardAsync((long)TimeSpan.FromMinutes(14.5).TotalMilliseconds);
        await Assertions.Expect(visit.Page.Locator(".lock.soon")).ToContainTextAsync("Locks in 0:");
        await visit.Page.Clock.FastForwardAsync(60_000);

        await visit.Page.WaitForURLAsync("**/sign-in?locked=true**");
        await Assertions.Expect(visit.Page.GetByText("Nobody was at work here")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Clocks_go_on_while_the_page_stands_open()
    {
        await using var visit = await SignedInAsync();
        await visit.Page.Clock.InstallAsync();
        await visit.GoAsync("/help/components");
        var clock = visit.Page.Locator(".clk", new() { HasText = "to vet" });
        await Assertions.Expect(clock).ToHaveTextAsync("48 min to vet");

        await visit.Page.Clock.FastForwardAsync(5 * 60_000);

        await Assertions.Expect(clock).ToHaveTextAsync("43 min to vet");
    }

    private async Task<Visit> SignedInAsync()
    {
        var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, await hosted.SomebodyAsync());
        await visit.GoAsync("/help");
        return visit;
    }
}
