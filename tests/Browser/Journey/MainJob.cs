using Microsoft.Playwright;
using Tessera.Access.Contracts;
using Tessera.Cli.Smoke;
using Tessera.Kernel.Connections;
using Tessera.Tasking.Contracts;
using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.World;
using Tessera.Vetting.Codes;

namespace Tessera.Tests.Browser.Journey;

/// <summary>The steps of the main job as hands do them, on a story drawn at random, so that nothing is found that was not carried all the way.</summary>
internal sealed class MainJob(TestWorld world, Region region, Chromium chromium, Uri address) : IAsyncDisposable
{
    private const string Answer = "The owner of the van is known to us and was spoken to.";
    private const string Note = "Ask the deputy for the photographs.";
    private const string Narrative = "He showed a laminated card with no photo";

    private readonly Story _story = Story.Draw();
    private readonly Dictionary<Member, Visit> _open = [];
    private string _receipt = "";
    private string _tip = "";
    private string _sar = "";
    private string _iseSar = "";
    private string _number = "";
    private string _ask = "";
    private string _alliesCall = "";
    private string _search = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task BothCentersHoldTheVanAsync()
    {
        await region.CallAsync(region[Role.Watch]!, $"A white van with Virginia plate {_story.Plate} stood at the lumber yard.", _story.Plate);
        _alliesCall = await region.CallAsync(region.Ally, $"A white van with Virginia plate {_story.Plate} stood at the water works fence.", _story.Plate);
    }

    public async Task ACitizenReportsAsync()
    {
        await using var citizen = await chromium.OpenAsync(region.Portal.Address, Screen.Phone, script: false);
        var page = citizen.Page;
        await page.GotoAsync("/report");
        await page.Locator("[name=what]").FillAsync(_story.Report);
        for (var pages = 0; pages < 12 && await page.Locator("input[name=step]").InputValueAsync() != "review"; pages++)
        {
            if (await page.GetByLabel("License plate").CountAsync() > 0) await page.GetByLabel("License plate").First.FillAsync(_story.Plate);
            if (await page.GetByLabel("Landmark").CountAsync() > 0) await page.GetByLabel("Landmark").First.FillAsync(_story.Place);
            await page.Locator("main button[name=go][value=next]").ClickAsync();
        }

        await page.Locator("main button[name=go][value=send]").ClickAsync();
        _receipt = string.Join('-', await page.Locator(".tp-receipt span").AllInnerTextsAsync());
        Assert.NotEmpty(_receipt);
    }

    public async Task TheAnalystConfirmsAndJudgesByKeyAsync()
    {
        var page = await PageOfAsync(Role.Analyst);
        await page.UntilAsync("/tips", page.Locator("a[href^='/tips/']", new() { HasText = _story.Name }));
        await page.Locator("a[href^='/tips/']", new() { HasText = _story.Name }).ClickAsync();
        await page.WaitForURLAsync("**/tips/*");
        _tip = new Uri(page.Url).AbsolutePath;

        var proposed = page.Locator("ul[aria-label='Found by rule, not confirmed'] > li", new() { HasText = _story.Plate });
        await proposed.WaitForAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(proposed).ToHaveCountAsync(0);
        await page.Locator("ul[aria-label=Confirmed] > li", new() { HasText = _story.Plate }).First.WaitForAsync();

        await page.UntilAsync(_tip, page.GetByRole(AriaRole.Button, new() { Name = "Same vehicle" }));
        await page.Keyboard.PressAsync("y");
        await page.GetByText("You said").First.WaitForAsync();
    }

    public async Task TheAnalystMakesASarAndSignsPartOneAsync()
    {
        var page = await PageOfAsync(Role.Analyst);
        await page.GotoAsync(_tip);
        await page.Keyboard.PressAsync("s");
        await page.GetByLabel("What was seen, in a line").FillAsync($"Man posing as relay contractor at {_story.Place}");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/sars/*/determine");
        _sar = new Uri(page.Url).AbsolutePath;

        foreach (var check in CheckTypes.All.Where(type => type.Value is "own-records" or "duplicates" or "eguardian" or "tsc"))
        {
            await page.GetByLabel("What was checked?").SelectOptionAsync(check.Value);
            await page.GetByLabel("Nothing was found").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Keep 1 check" }).ClickAsync();
            await page.GetByText($"{check.Name}").First.WaitForAsync();
        }

        await ChooseAsync(page, "MISREP", "2");
        await ChooseAsync(page, "ELICIT", "1");
        await page.GetByLabel("Additional facts").FillAsync("The owner says that no crew was due.");
        await page.GetByLabel("Speaks for a nexus").FillAsync("He asked for the spares and the guards' change together.");
        await page.GetByLabel("Speaks against it").FillAsync("He may be a contractor who lost his way.");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("You signed part one").WaitForAsync();
    }

    public async Task AnotherDecidesAsync()
    {
        var page = await PageOfAsync(region.Second);
        await page.GotoAsync("/reports");
        await page.Locator($"a[href='{_sar}']").ClickAsync();
        await page.GetByLabel("Yes, ISE-SAR").CheckAsync();
        await page.GetByLabel("Why, in your own words").FillAsync("Posing as staff and asking for spares and guards together fits planning against the site.");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/records/*");
        _iseSar = new Uri(page.Url).Segments[^1];
        _number = (await page.TitleAsync()).Split(' ')[0];
    }

    public async Task AThirdApprovesAsync()
    {
        var page = await PageOfAsync(Role.Supervisor);
        await page.GotoAsync($"/records/{_iseSar}");
        await page.Keyboard.PressAsync("d");
        await page.GetByLabel("Yes: it goes only").CheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync($"**/records/{_iseSar}");
    }

    public async Task ItIsSharedWithAnAskAsync()
    {
        var page = await PageOfAsync(Role.Supervisor);
        await page.Keyboard.PressAsync("a");
        await page.GetByLabel("What should they do?").SelectOptionAsync(AskWants.CheckSite);
        await page.GetByLabel("In your words").FillAsync("Do you know this van? Please find its owner.");
        await page.GetByLabel("For what purpose?").SelectOptionAsync(Purposes.Investigation);
        await page.GetByLabel("Why do they need to know it?").FillAsync("The van is registered in their region.");
        await page.CheckAsync($"input[value='{region.Ally.Agency}']");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/asks/*");
        _ask = new Uri(page.Url).AbsolutePath;
    }

    public async Task ThePartnerFindsItBesideItsOwnAsync()
    {
        var page = await PageOfAsync(region.Ally);
        await page.GotoAsync("/");
        await page.Locator($"a[href='{_ask}']").First.ClickAsync();
        await page.GetByText(Narrative).First.WaitForAsync();
        await page.UntilAsync(_ask, page.Locator("[aria-label=Dots]", new() { HasText = "water works fence" }));
    }

    public async Task ThePartnerActsAsync()
    {
        var page = await PageOfAsync(region.Ally);
        await page.Keyboard.PressAsync("a");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByLabel("New note").FillAsync(Note);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await page.GetByText(Note).WaitForAsync();
        await page.GetByLabel("What came of it?").SelectOptionAsync(Outcomes.Identified);
        await page.GetByLabel("In your words").FillAsync(Answer);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText(Answer).First.WaitForAsync();
    }

    public async Task TheSenderSeesWhatCameOfItAsync()
    {
        var page = await PageOfAsync(Role.Supervisor);
        await page.GotoAsync("/asks?box=out");
        await page.GetByText(Answer).First.WaitForAsync();
        await page.GotoAsync(_ask);
        await page.GetByText(Answer).First.WaitForAsync();
        await Assertions.Expect(page.GetByText(Note)).ToHaveCountAsync(0);
    }

    public async Task TheSupervisorChoosesWhatTheReceiptSaysAsync()
    {
        var page = await PageOfAsync(Role.Supervisor);
        await page.GotoAsync(_tip);
        await page.Keyboard.PressAsync("l");
        await page.GetByLabel("Somebody acted on it").CheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync($"**{_tip}");
    }

    public async Task TheCitizenReadsItAsync()
    {
        await using var citizen = await chromium.OpenAsync(region.Portal.Address, Screen.Phone, script: false);
        await new DoorWalk(citizen.Page, "", _receipt).GoAsync("/receipt#open");
        await citizen.Page.GetByText("acted").First.WaitForAsync();
    }

    public async Task ItIsTakenBackAsync()
    {
        var page = await PageOfAsync(Role.Supervisor);
        await page.GotoAsync($"/records/{_iseSar}");
        await page.Locator($"a[href*='/grants/']").First.ClickAsync();
        await page.GetByLabel("Why?").FillAsync("The guard named another man.");

        var partner = await PageOfAsync(region.Ally);
        await partner.GotoAsync($"/records/{_iseSar}");
        await partner.GetByText(Narrative).First.WaitForAsync();
        _search = $"/search/{await region.SearchAsync(region.Ally, _story.Plate)}";
        foreach (var holds in (string[])[$"/tips/{_alliesCall}", _search]) Assert.Contains(_number, await TextOfAsync(holds), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync($"**/records/{_iseSar}");
    }

    /// <summary>At once: each is asked for once, as soon as the sender's browser has its answer.</summary>
    public async Task ThePartnerFindsNothingOfItAsync()
    {
        var mention = (await world.Database.ListAsync<Guid>(DatabaseRoles.Owner, "set role tessera_steward; select id from graph.mention where record = @record", ("record", Guid.Parse(_iseSar))))[0];
        var partner = await PageOfAsync(region.Ally);
        Assert.Equal(404, (await partner.ReloadAsync())!.Status);
        foreach (var gone in (string[])[$"/records/{_iseSar}", $"/entities/{mention}", $"/api/records/{_iseSar}/mentions", $"/api/records/{_iseSar}/dots", $"/api/entities/{mention}"])
            Assert.Equal((gone, 404), (gone, (int)(await GetAsync(gone)).StatusCode));
        foreach (var own in (string[])[$"/tips/{_alliesCall}", "/dots?all=true", "/", _search, "/api" + _search, $"/api/records/{_alliesCall}/dots", "/api/desk"])
        {
            var text = await TextOfAsync(own);
            Assert.DoesNotContain(_number, text, StringComparison.Ordinal);
            Assert.DoesNotContain(_iseSar, text, StringComparison.Ordinal);
        }
    }

    public async Task AndKeepsItsOwnWordsAsync()
    {
        var text = await TextOfAsync(_ask);
        Assert.DoesNotContain(Narrative, text, StringComparison.Ordinal);
        foreach (var kept in (string[])[Answer, Note, "The record was taken back", "The guard named another man."]) Assert.Contains(kept, text, StringComparison.Ordinal);
        Assert.Contains("water works fence", await TextOfAsync($"/tips/{_alliesCall}"), StringComparison.Ordinal);
    }

    public void NothingComplained() => Assert.Empty(_open.Values.SelectMany(visit => visit.Complaints));

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _open.Values) await visit.DisposeAsync();
    }

    private static async Task ChooseAsync(IPage page, string behavior, string facts)
    {
        var number = Behaviors.Of(behavior).Number;
        await page.Locator($"#b{number}-chosen").CheckAsync();
        await page.Locator($"#b{number}-facts").FillAsync(facts);
    }

    private Task<IPage> PageOfAsync(Role role) => PageOfAsync(region[role]!);

    private async Task<IPage> PageOfAsync(Member member)
    {
        if (!_open.TryGetValue(member, out var visit)) _open[member] = visit = await chromium.OpenAsync(address, Screen.Desk, member.Secret);
        return visit.Page;
    }

    private Task<HttpResponseMessage> GetAsync(string path) => world.ClientOf(region.Ally).GetAsync(path, Cancel);

    private async Task<string> TextOfAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
