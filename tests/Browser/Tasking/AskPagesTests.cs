using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;
using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.Tasking;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Browser.Tasking;

/// <summary>Desk and asks as both sides see them: an ask is sent, accepted and finished by hand, in a browser.</summary>
public sealed class AskPagesTests(HostedWorld hosted, Chromium chromium)
{
    public static TheoryData<string, string> Pages => Screens.Of("/", "/?queue=asks-out", "/asks", "/asks?box=in", "/records/{record}", "/records/{record}/ask", "/asks/{ask}", "/records/{record}/grants/{grant}/withdraw");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_holds_for_the_sender(string address, string screen)
    {
        var made = await MadeAsync();
        await HoldsAsync(await ThereAsync(made, address), Screens.Named(screen), made.Giver, address);
    }

    [Theory]
    [InlineData("/", "Light 1440")]
    [InlineData("/asks", "Light 1440")]
    [InlineData("/asks/{ask}", "Light 1440")]
    [InlineData("/asks/{ask}", "Dark 1440")]
    [InlineData("/asks/{ask}", "Light 390")]
    [InlineData("/records/{record}", "Light 1440")]
    public async Task And_for_the_recipient(string address, string screen)
    {
        var made = await MadeAsync();
        await HoldsAsync(await ThereAsync(made, address), Screens.Named(screen), made.Officer, "to" + address);
    }

    [Fact]
    public async Task An_ask_is_sent_accepted_and_done_by_hand()
    {
        var made = await AskWorld.MakeAsync(hosted.World, Cancel);
        await using var sender = await chromium.OpenAsync(hosted.Address, Screen.Desk, made.Giver.Secret);
        await sender.GoAsync($"/records/{made.Record}");
        await sender.Page.Keyboard.PressAsync("a");
        await sender.Page.GetByLabel("What should they do?").SelectOptionAsync(AskWants.CheckSite);
        await sender.Page.GetByLabel("In your words").FillAsync("Please check the north gate and its motors.");
        await sender.Page.GetByLabel("For what purpose?").SelectOptionAsync(ReleasePurposes.Investigation);
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
        await recipient.Page.Keyboard.PressAsync("y");
        await recipient.Page.GetByText("to act").First.WaitForAsync();
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

    private async Task<AskWorld> MadeAsync()
    {
        var made = await AskWorld.MakeAsync(hosted.World, Cancel);
        _ask = await made.SentAsync(made.Police, mayHandOn: true);
        var other = await made.SentAsync(made.County);
        await made.PostAsync(made.Deputy, $"/api/asks/{other}/outcome", new { outcome = Outcomes.Prevented, answer = "Fence cut found and closed. Police report made." });
        await made.SentAsync(made.Partner);
        return made;
    }

    private Guid _ask;

    private async Task<string> ThereAsync(AskWorld made, string address) => address
        .Replace("{record}", made.Record.ToString(), StringComparison.Ordinal)
        .Replace("{ask}", _ask.ToString(), StringComparison.Ordinal)
        .Replace("{grant}", (await made.GrantAsync(made.Police, Cancel)).ToString(), StringComparison.Ordinal);

    private async Task HoldsAsync(string address, Screen screen, Member member, string name)
    {
        await using var visit = await chromium.OpenAsync(hosted.Address, screen, member.Secret);

        var answer = await visit.GoAsync(address);
        await visit.PictureAsync($"tasking{name.Replace('/', '-').Replace("?", "-", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}-{screen.Theme}-{screen.Width}");

        Assert.Equal(200, answer.Status);
        Assert.Empty(await visit.AxeAsync());
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Empty(visit.Complaints);
    }
}
