using Tessera.Graph.Contracts;
using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Browser.Graph;

/// <summary>Search by hand: from the command bar, by arrow keys, with words that find nothing and words that are too short.</summary>
public sealed class SearchPagesTests(HostedWorld hosted, Chromium chromium)
{
    [Theory]
    [InlineData("Jory Pellant", "Jorey Pellant")]
    [InlineData("xylographic walrus", "Nothing found")]
    public async Task What_is_found_holds_in_both_themes_and_on_a_phone(string words, string shows)
    {
        var analyst = await WhatCanBeFoundAsync();
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, analyst.Secret);

        await visit.GoAsync("/search");
        await visit.Page.Locator("[data-find] input[type=search]").FillAsync(words);
        await visit.Page.Locator("[data-find] button").ClickAsync();
        await visit.Page.GetByText(shows).First.WaitForAsync();

        Assert.DoesNotContain(words.Split(' ')[0], visit.Page.Url, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await Journey.PagesJourneyTests.LookAsync(visit));
    }

    [Fact]
    public async Task From_the_command_bar_by_keys_to_the_record()
    {
        var analyst = await WhatCanBeFoundAsync();
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, analyst.Secret);
        await visit.GoAsync("/asks");

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Keyboard.TypeAsync("relay parts");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/search/*");
        Assert.DoesNotContain("relay", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("/");
        Assert.Equal("relay parts", await visit.Page.Locator("[data-find] input[type=search]").InputValueAsync());
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        Assert.True(await visit.Page.Locator("[data-find] input[type=search]").EvaluateAsync<bool>("element => element === document.activeElement"));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/records/*");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Theft of relay parts at Brandt Mill" }).WaitForAsync();
    }

    /// <summary>28 CFR 23.20(e): the question stands in the way once, is answered by keys, and leads straight on.</summary>
    [Fact]
    public async Task A_purpose_is_stated_once_by_keys_and_leads_on_to_where_one_was_going()
    {
        var analyst = await WhatCanBeFoundAsync();
        var colleague = await hosted.World.MemberAsync(analyst.Center, analyst.Center, ["write"], caveats: ["les", "part23"]);
        var record = await new GraphWorld(hosted.World).ARecordAsync(colleague, "Crew that tests relays", "They meet on Fridays.");
        await hosted.World.Database.AsStewardAsync("update records.record set stream = 'Intelligence' where id = @id", ("id", record.Id.Value));
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, analyst.Secret);
        var page = visit.Page;

        await visit.GoAsync($"/records/{record.Id}");
        await page.GetByText("is opened for a stated purpose only").WaitForAsync();
        Assert.Empty(await Journey.PagesJourneyTests.LookAsync(visit));
        await visit.GoAsync($"/records/{record.Id}");
        await page.GetByLabel("Purpose").FocusAsync();
        await page.Keyboard.TypeAsync("An inv");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("26-1204");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Crew that tests relays" }).WaitForAsync();
        Assert.EndsWith($"/records/{record.Id}", page.Url, StringComparison.Ordinal);
        Assert.Contains("An investigation", await page.Locator(".top .piece").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Journey.PagesJourneyTests.LookAsync(visit));
        await page.GetByLabel("Put down: An investigation").ClickAsync();
        await page.GetByText("No purpose stated").WaitForAsync();
    }

    [Fact]
    public async Task Words_that_are_too_short_are_answered_at_the_field()
    {
        var analyst = await WhatCanBeFoundAsync();
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Phone, analyst.Secret);
        await visit.GoAsync("/search");

        await visit.Page.Locator("[data-find] input[type=search]").FillAsync("x");
        await visit.Page.Locator("[data-find] button").ClickAsync();
        await visit.Page.GetByText("Type at least two letters or digits.").First.WaitForAsync();

        Assert.Empty(await visit.AxeAsync());
        Assert.Equal("true", await visit.Page.Locator("[data-find] input[type=search]").GetAttributeAsync("aria-invalid"));
    }

    private async Task<Member> WhatCanBeFoundAsync()
    {
        var world = new GraphWorld(hosted.World);
        var center = await hosted.World.CenterAsync();
        var analyst = await hosted.World.MemberAsync(center, center, ["write", "triage", "vet"], caveats: ["les", "part23"]);
        await world.ARecordAsync(analyst, "Theft of relay parts at Brandt Mill", "A man who called himself Jory Pellant sold relay parts from a white van near the north gate.",
            GraphWorld.APerson("Jory Pellant", "1987-04-05", "571-555-0148"), GraphWorld.A(MentionKind.Vehicle, MentionAttributes.Plate, "UKT-4471"));
        await world.ARecordAsync(analyst, "Man posing as relay contractor at Ardley Substation", "He gave the name Jorey Pellant.", GraphWorld.APerson("Jorey Pellant", null, "571-555-0148"));
        await world.MatchedAsync();
        return analyst;
    }
}
