using Microsoft.Playwright;
using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Workspace;

/// <summary>Hands stay on the keys; single keys can be turned off and rest in a field (WCAG 2.1.4).</summary>
public sealed class KeyboardTests(HostedWorld hosted, Chromium chromium)
{
    [Fact]
    public async Task G_and_a_letter_goes_to_a_place()
    {
        await using var visit = await OpenAsync("/help/components");

        await visit.Page.Keyboard.PressAsync("g");
        await visit.Page.Keyboard.PressAsync("h");

        await visit.Page.WaitForURLAsync("**/help");
    }

    [Fact]
    public async Task J_and_K_move_over_the_rows_and_Enter_opens()
    {
        await using var visit = await OpenAsync("/help/components?view=lists");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Two people filming" }).FocusAsync();

        await visit.Page.Keyboard.PressAsync("j");
        Assert.StartsWith("Man posing", await FocusedTextAsync(visit), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("k");
        Assert.StartsWith("Two people", await FocusedTextAsync(visit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_mark_lists_the_keys_of_the_page()
    {
        await using var visit = await OpenAsync("/help/components");

        await visit.Page.Keyboard.PressAsync("?");

        var keys = visit.Page.Locator("#keys");
        await Assertions.Expect(keys).ToBeVisibleAsync();
        await Assertions.Expect(keys.GetByRole(AriaRole.Row, new() { Name = "Send 3 asks" })).ToBeVisibleAsync();
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(keys).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Single_keys_rest_in_a_field()
    {
        await using var visit = await OpenAsync("/help/components?view=forms");
        var reason = visit.Page.GetByLabel("Reason, in your own words");

        await reason.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("g?h");

        await Assertions.Expect(reason).ToHaveValueAsync("g?h");
        await Assertions.Expect(visit.Page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Single_keys_can_be_turned_off()
    {
        await using var visit = await OpenAsync("/help/components");
        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.GetByLabel("Single keys are on").UncheckAsync();
        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.Keyboard.PressAsync("?");

        await Assertions.Expect(visit.Page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Enter_does_not_send_and_Ctrl_Enter_does()
    {
        await using var visit = await OpenAsync("/help/components?view=forms");
        await visit.Page.GetByLabel("Case number").FocusAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForTimeoutAsync(300);
        await Assertions.Expect(visit.Page.GetByText("need another look")).ToHaveCountAsync(0);

        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Page.GetByText("need another look")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Ctrl_K_finds_a_place_and_an_act()
    {
        await using var visit = await SignedInAsync("/help/components");

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Keyboard.TypeAsync("go to help");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Help", Exact = true })).ToBeFocusedAsync();
    }

    private async Task<Visit> OpenAsync(string address)
    {
        var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk);
        await visit.GoAsync(address);
        return visit;
    }

    private async Task<Visit> SignedInAsync(string address)
    {
        var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, await hosted.SomebodyAsync());
        await visit.GoAsync(address);
        return visit;
    }

    private static Task<string> FocusedTextAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");
}
