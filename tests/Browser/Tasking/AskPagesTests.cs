using Tessera.Access.Contracts;
using Tessera.Tasking.Contracts;
using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.Tasking;

namespace Tessera.Tests.Browser.Tasking;

/// <summary>An ask is sent, accepted and finished by hand, in a browser.</summary>
public sealed class AskPagesTests(HostedWorld hosted, Chromium chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_ask_is_sent_accepted_and_done_by_hand()
    {
        var made = await AskWorld.MakeAsync(hosted.World, Cancel);
        await using var sender = await chromium.OpenAsync(hosted.Address, Screen.Desk, made.Giver.Secret);
        await sender.GoAsync($"/records/{made.Record}");
        await sender.Page.Keyboard.PressAsync("a");
        await sender.Page.GetByLabel("What should they do?").SelectOptionAsync(AskWants.CheckSite);
        await sender.Page.GetByLabel("In your words").FillAsync("Please check the north gate and its motors.");
        await sender.Page.GetByLabel("For what purpose?").SelectOptionAsync(Purposes.Investigation);
        await sender.Page.GetByLabel("Why do they need to know it?").FillAsync("It lies in their town.");
        await sender.Page.CheckAsync($"input[value='{made.Police}']");
        await sender.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Send asks" }).ClickAsync();
        await sender.Page.WaitForURLAsync("**/asks/*");

        await using var recipient = await chromium.OpenAsync(hosted.Address, Screen.Desk, made.Officer.Secret);
        await recipient.GoAsync("/");
        await recipient.Page.Keyboard.PressAsync("j");
        await recipient.Page.Keyboard.PressAsync("Enter");
        await recipient.Page.WaitForURLAsync("**/asks/*");
        await recipient.Page.GetByText("zyxwplant").First.WaitForAsync();
        await recipient.Page.Keyboard.PressAsync("a");
        await recipient.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Accept" }).WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await recipient.Page.GetByLabel("What came of it?").SelectOptionAsync(Outcomes.Prevented);
        await recipient.Page.GetByLabel("In your words").FillAsync("Gate motor replaced.");
        await recipient.Page.Keyboard.PressAsync("Control+Enter");
        await recipient.Page.GetByText("Harm prevented or a gap closed").First.WaitForAsync();

        await sender.GoAsync("/asks?box=out");
        await sender.Page.GetByText("Gate motor replaced.").WaitForAsync();
        Assert.Empty(sender.Complaints.Concat(recipient.Complaints));
    }

    [Fact]
    public async Task A_desk_left_open_shows_what_comes_in()
    {
        var made = await AskWorld.MakeAsync(hosted.World, Cancel);
        await using var recipient = await chromium.OpenAsync(hosted.Address, Screen.Desk, made.Officer.Secret);
        await recipient.GoAsync("/");
        await recipient.Page.GetByText("Your desk is clear").WaitForAsync();

        await made.SentAsync(made.Police);

        await recipient.Page.GetByText("Check the site and harden it").WaitForAsync(new() { Timeout = 8000 });
    }
}
