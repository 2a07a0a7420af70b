using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Journey;

/// <summary>Triage, determination and ask with the keyboard alone (WCAG 2.1.1, 2.4.7, 2.4.11): every stop is seen, every key is listed, the work gets done.</summary>
public sealed class WithoutMouseTests(HostedWorld hosted, Chromium chromium)
{
    [Theory]
    [InlineData("/tips/{tip}", nameof(Role.Analyst))]
    [InlineData("/sars/{sar}/determine", nameof(Role.Analyst))]
    [InlineData("/sars/{second}/determine", nameof(Region.Second))]
    [InlineData("/records/{shared}/ask", nameof(Role.Supervisor))]
    [InlineData("/asks/{ask}", nameof(Role.Partner))]
    public async Task Tab_comes_round_and_every_stop_is_seen(string address, string who)
    {
        var region = await hosted.RegionAsync();
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, region.Who(who)?.Secret);
        await visit.GoAsync(region.Fill(address));

        var (stops, unseen) = await visit.Page.TabRoundAsync();

        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
        Assert.Empty(await visit.Page.NeverReachedAsync());
        Assert.True(stops > 10, $"Only {stops} stops.");
    }

    [Fact]
    public async Task A_stop_without_a_ring_and_one_that_is_never_reached_are_found_out()
    {
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk);
        await visit.GoAsync("/sign-in");
        await visit.Page.EvaluateAsync("() => { document.querySelector('main button[type=submit]').style.outline = 'none'; document.querySelector('main input[type=email]').tabIndex = -1; }");

        var (_, unseen) = await visit.Page.TabRoundAsync();

        Assert.StartsWith("no ring: <button", Assert.Single(unseen), StringComparison.Ordinal);
        Assert.Single(await visit.Page.NeverReachedAsync());
    }

    [Fact]
    public async Task A_tip_is_opened_and_closed()
    {
        var region = await hosted.RegionAsync();
        var tip = await region.CallAsync(region[Role.Watch]!, "A drone hung over the Quillmere rail yard for an hour.", "QWX1188");
        await using var visit = await OpenAsync(region, Role.Watch, $"/tips/{tip}");
        var page = visit.Page;

        var keys = await page.ListedKeysAsync();
        foreach (var (key, act) in (IEnumerable<(string, string)>)[("S", "Make SAR"), ("M", "Need facts"), ("F", "Refer"), ("X", "Close"), ("!", "Threat to life")]) Assert.Equal(act, keys.GetValueOrDefault(key));

        await page.Keyboard.PressAsync("x");
        await page.GetByLabel("Not credible").WaitForAsync();
        await page.TabToAsync(page.GetByLabel("Not credible"));
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync($"**/tips/{tip}");
        await page.GetByText("Closed: Not credible").WaitForAsync();
    }

    [Fact]
    public async Task Part_one_is_signed_and_part_two_decided()
    {
        var region = await hosted.RegionAsync();
        var sar = await region.SarAsync(await region.CallAsync(region[Role.Watch]!, "A man filmed the gate motor of the Quillmere depot.", "QWX1189"));
        await region.CheckAsync(sar);
        await using var first = await OpenAsync(region, Role.Analyst, $"/sars/{sar}/determine");
        Assert.Equal("Sign part 1", (await first.Page.ListedKeysAsync()).GetValueOrDefault("Ctrl Enter"));

        await first.Page.TabToAsync(first.Page.Locator("#b11-chosen"));
        await first.Page.Keyboard.PressAsync("Space");
        await first.Page.TypeAsync(first.Page.Locator("#b11-facts"), "1");
        await first.Page.TypeAsync(first.Page.GetByLabel("Additional facts"), "The owner says that no crew was due.");
        await first.Page.TypeAsync(first.Page.GetByLabel("Speaks against it"), "He may be a tourist.");
        await first.Page.Keyboard.PressAsync("Control+Enter");
        await first.Page.GetByText("You signed part one").WaitForAsync();

        await using var second = await chromium.OpenAsync(hosted.Address, Screen.Desk, region.Second.Secret);
        await second.GoAsync($"/sars/{sar}/determine");
        await second.Page.TabToAsync(second.Page.GetByLabel("Yes, ISE-SAR"));
        await second.Page.Keyboard.PressAsync("Space");
        await second.Page.TypeAsync(second.Page.GetByLabel("Why, in your own words"), "Filming the gate fits planning against the site.");
        await second.Page.Keyboard.PressAsync("Control+Enter");
        await second.Page.WaitForURLAsync("**/records/*");
    }

    [Fact]
    public async Task An_ask_is_composed_and_sent()
    {
        var region = await hosted.RegionAsync();
        await using var visit = await OpenAsync(region, Role.Supervisor, region.Fill("/records/{shared}"));
        var page = visit.Page;

        await page.Keyboard.PressAsync("a");
        await page.GetByLabel("What should they do?").WaitForAsync();
        Assert.Equal("Send asks", (await page.ListedKeysAsync()).GetValueOrDefault("Ctrl Enter"));
        await page.TypeAsync(page.GetByLabel("What should they do?"), "Check the site");
        await page.TypeAsync(page.GetByLabel("In your words"), "Please check the gate and its motors.");
        await page.TypeAsync(page.GetByLabel("For what purpose?"), "Inv");
        await page.TypeAsync(page.GetByLabel("Why do they need to know it?"), "It is on their road.");
        await page.TabToAsync(page.Locator($"input[value='{region.Ally.Agency}']"));
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Control+Enter");

        await page.WaitForURLAsync("**/asks/*");
        await page.GetByText("Please check the gate and its motors.").First.WaitForAsync();
    }

    private async Task<Visit> OpenAsync(Region region, Role role, string address)
    {
        var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, region[role]!.Secret);
        await visit.GoAsync(address);
        return visit;
    }
}
