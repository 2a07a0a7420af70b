using Microsoft.Playwright;
using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Journey;

/// <summary>
/// Every page of the table as its reader sees it: WCAG 2.2 AA and Section 508 in both themes at the desk, and on a phone nothing that
/// needs scrolling in two directions (WCAG 1.4.10). One browser, one page for each role.
/// </summary>
public sealed class PagesJourneyTests(HostedWorld hosted, Chromium chromium)
{
    private static readonly Screen _desk = new(Theme.Light, 1280, 900);

    public static TheoryData<string> Roles => [.. PageTable.OfTheWorkspace.Select(row => row.Looks).Where(looks => looks is not ("-" or "sign-in" or "passkeys")).Distinct()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_holds_for_who_looks_at_it(string looks)
    {
        var region = await hosted.RegionAsync();
        await using var visit = await chromium.OpenAsync(hosted.Address, _desk, region.Who(looks)?.Secret);

        var found = new List<string>();
        foreach (var row in PageTable.OfTheWorkspace.Where(row => row.Looks == looks))
        {
            var answer = await visit.GoAsync(region.Fill(row.Address));
            if (answer.Url.Contains("/sign-in", StringComparison.Ordinal) != (looks is nameof(Role.Nobody))) found.Add($"{row.Address} led to {answer.Url}");
            found.AddRange((await LookAsync(visit)).Select(what => $"{row.Address} {what}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/es")]
    public async Task Every_page_of_the_door_holds(string language)
    {
        var region = await hosted.RegionAsync();
        await using var visit = await chromium.OpenAsync(region.Portal.Address, _desk);

        var found = new List<string>();
        foreach (var row in PageTable.OfTheDoor)
        {
            await new DoorWalk(visit.Page, language, region.Receipt).GoAsync(row.Address);
            found.AddRange((await LookAsync(visit)).Select(what => $"{language}{row.Address} {what}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    internal static async Task<List<string>> LookAsync(Visit visit)
    {
        var found = (await visit.AxeAsync()).Select(what => $"has {what}").ToList();
        found.AddRange((await visit.KeysTwiceAsync()).Select(what => $"has two for the key {what}"));

        await visit.PictureAsync("light");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await visit.PictureAsync("dark");
        found.AddRange((await visit.AxeOfColorsAsync()).Select(what => $"has in the dark {what}"));

        await visit.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await visit.PictureAsync("phone");
        if (await visit.OverflowAsync() is > 0 and var wide) found.Add($"is {wide} px too wide for a phone");
        found.AddRange((await visit.AxeOfTargetsAsync()).Select(what => $"has on a phone {what}"));

        await visit.Page.SetViewportSizeAsync(_desk.Width, _desk.Height);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        found.AddRange(visit.TakeComplaints().Select(complaint => $"complains: {complaint}"));
        return found;
    }
}
