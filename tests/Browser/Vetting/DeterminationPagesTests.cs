using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.Vetting;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Browser.Vetting;

/// <summary>From tip to ISE-SAR in a browser, by two people; and each page in both themes, at the desk and on a phone.</summary>
public sealed class DeterminationPagesTests(HostedWorld hosted, Chromium chromium)
{
    private const string Rally = " There was a sign from the rally in the back of the van.";

    public static TheoryData<string, string> Pages => Screens.Of(
        "/reports", "/records/{tip}/make-sar", "/sars/{one}/determine", "/sars/{one}/facts", "/sars/{one}/close", "/sars/{one}/refer");

    public static TheoryData<string, string> Second => Screens.Of("/sars/{two}/determine");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_holds_for_the_first_reader(string address, string screen)
    {
        var made = await VettingWorld.InAsync(hosted.World);
        var there = address.Contains("{tip}", StringComparison.Ordinal)
            ? address.Replace("{tip}", (await made.TipAsync()).ToString(), StringComparison.Ordinal)
            : address.Replace("{one}", (await made.SarAsync(VettingWorld.What + Rally)).ToString(), StringComparison.Ordinal);
        await HoldsAsync(there, Screens.Named(screen), made.First, address);
    }

    [Theory]
    [MemberData(nameof(Second))]
    public async Task And_for_the_second(string address, string screen)
    {
        var made = await VettingWorld.InAsync(hosted.World);
        var there = address.Replace("{two}", (await made.SarForPartTwoAsync(VettingWorld.What + Rally)).ToString(), StringComparison.Ordinal);
        await HoldsAsync(there, Screens.Named(screen), made.Second, address);
    }

    [Fact]
    public async Task Enter_keeps_a_draft_and_Ctrl_Enter_signs()
    {
        var made = await VettingWorld.InAsync(hosted.World);
        var sar = await made.SarAsync();
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, made.First.Secret);
        await visit.GoAsync($"/sars/{sar}/determine");

        await visit.Page.Locator("#b2-chosen").CheckAsync();
        await visit.Page.Locator("#b2-facts").FillAsync("1, 2");
        await visit.Page.GetByLabel("Speaks against it").FillAsync("A real subcontractor uses a similar card.");
        await visit.Page.Locator("#b2-facts").PressAsync("Enter");
        Assert.Equal(["sars Part one"], await made.DeskAsync(sar));

        await visit.Page.Locator("#b2-facts").PressAsync("Control+Enter");
        await visit.Page.GetByText("You signed part one").WaitForAsync();
        Assert.Equal(["second-reader Part two"], await made.DeskAsync(sar));
        Assert.Empty(visit.Complaints);
    }

    private async Task HoldsAsync(string address, Screen screen, Member by, string name)
    {
        await using var visit = await chromium.OpenAsync(hosted.Address, screen, by.Secret);

        var answer = await visit.GoAsync(address);

        Assert.Equal(200, answer.Status);
        await visit.PictureAsync($"vetting{name.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)} {screen}");
        Assert.Empty(await visit.AxeAsync());
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Empty(visit.Complaints);
    }
}
