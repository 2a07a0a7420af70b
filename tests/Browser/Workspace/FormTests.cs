using Microsoft.Playwright;
using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Workspace;

/// <summary>A form says what is wrong beside the field, keeps what was typed, and answers 400 and 409 as the API does.</summary>
public sealed class FormTests(HostedWorld hosted, Chromium chromium)
{
    [Fact]
    public async Task What_does_not_fit_is_said_beside_its_field_and_nothing_is_lost()
    {
        await using var visit = await OpenAsync();
        await visit.Page.GetByLabel("Case number").FillAsync("26-");
        await visit.Page.GetByLabel("Reason, in your own words").FillAsync("Checked with the owner");
        await visit.Page.GetByLabel("8. Eliciting information").CheckAsync();

        Assert.Equal(400, await SendAsync(visit));

        var number = visit.Page.GetByLabel("Case number");
        await Assertions.Expect(number).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(number).ToHaveAccessibleDescriptionAsync("The agency's own, such as 26-11840 Type the whole case number, such as 26-11840.");
        await Assertions.Expect(visit.Page.GetByLabel("Reason, in your own words")).ToHaveValueAsync("Checked with the owner");
        await Assertions.Expect(visit.Page.GetByLabel("8. Eliciting information")).ToBeCheckedAsync();
        Assert.Empty(await visit.AxeAsync());
    }

    [Fact]
    public async Task A_refusal_is_answered_409_with_its_authority()
    {
        await using var visit = await OpenAsync();
        await FillAsync(visit, "No");

        Assert.Equal(409, await SendAsync(visit));

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Help, components");
    }

    [Fact]
    public async Task Each_kind_of_field_arrives()
    {
        await using var visit = await OpenAsync();
        await FillAsync(visit, "Yes, ISE-SAR");
        await visit.Page.GetByLabel("2. Misrepresentation").CheckAsync();
        await visit.Page.GetByLabel("11. Photography").CheckAsync();
        await visit.Page.GetByLabel("Tell the reporter").CheckAsync();
        await visit.Page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "names.csv", MimeType = "text/csv", Buffer = "a,b"u8.ToArray() });

        Assert.Equal(200, await SendAsync(visit));

        await Assertions.Expect(visit.Page.GetByText("Read: 26-11840, prfc, yes, behaviors 2 and 11, told, names.csv.")).ToBeVisibleAsync();
    }

    private async Task<Visit> OpenAsync()
    {
        var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk);
        await visit.GoAsync("/help/components?view=forms");
        return visit;
    }

    private static async Task FillAsync(Visit visit, string decision)
    {
        await visit.Page.GetByLabel("Case number").FillAsync("26-11840");
        await visit.Page.GetByLabel("Reason, in your own words").FillAsync("Checked with the owner");
        await visit.Page.GetByLabel("Center").SelectOptionAsync("prfc");
        await visit.Page.GetByLabel(decision, new() { Exact = false }).First.CheckAsync();
    }

    private static async Task<int> SendAsync(Visit visit) =>
        (await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.Keyboard.PressAsync("Control+Enter"), answer => answer.Request.Method == "POST")).Status;
}
