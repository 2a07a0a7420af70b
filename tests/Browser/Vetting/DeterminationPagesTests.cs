using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.Vetting;

namespace Tessera.Tests.Browser.Vetting;

/// <summary>The determination by hand.</summary>
public sealed class DeterminationPagesTests(HostedWorld hosted, Chromium chromium)
{
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
}
