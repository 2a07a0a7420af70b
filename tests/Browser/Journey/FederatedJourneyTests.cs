using Microsoft.Playwright;
using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.Federate;

namespace Tessera.Tests.Browser.Journey;

/// <summary>
/// Out to a provider on another site and back, in a browser that keeps its cookies and the content policy as browsers do: invited, in,
/// proved again, and out when it is stopped.
/// </summary>
public sealed class FederatedJourneyTests(FederatedWorld made, Chromium chromium) : IClassFixture<FederatedWorld>
{
    private Uri Address => made.World.Host.ClientOptions.BaseAddress;

    [Fact]
    public async Task Who_is_invited_comes_in_by_their_agency_proves_there_again_and_is_out_when_it_is_stopped()
    {
        var member = await made.MemberAsync("admin", "triage");
        await using var keeper = await chromium.OpenAsync(Address, Screen.Desk, made.Keeper.Secret);
        await keeper.GoAsync($"/accounts/{member.Person}");
        await keeper.Page.GetByRole(AriaRole.Button, new() { Name = "Invite to Sign-in of tessera" }).ClickAsync();
        var code = await keeper.Page.Locator("#invitation").InnerTextAsync();
        Assert.Empty(await PagesJourneyTests.LookAsync(keeper));

        made.Says();
        await using var visit = await chromium.OpenAsync(Address, Screen.Desk);
        await visit.GoAsync("/sign-in");
        Assert.Empty(await PagesJourneyTests.LookAsync(visit));
        await visit.Page.GetByLabel("I have read this notice").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign-in of tessera" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/sign-in/invitation");
        Assert.Empty(await PagesJourneyTests.LookAsync(visit));
        await visit.Page.GetByLabel("Code of your invitation").FillAsync(code);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Link me" }).ClickAsync();
        await visit.Page.WaitForURLAsync(Address.ToString());

        await visit.GoAsync("/prove?to=/account");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Prove it at" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/account");
        await visit.Page.GetByText("Known there as").WaitForAsync();
        Assert.Empty(await PagesJourneyTests.LookAsync(visit));

        await keeper.GoAsync($"/providers/{made.Registration}");
        await keeper.Page.GetByLabel("Why?").FillAsync("Its contract ended");
        await keeper.Page.GetByRole(AriaRole.Button, new() { Name = "Stop it now" }).ClickAsync();
        await keeper.Page.GetByText("Nobody comes in by it").WaitForAsync();
        await visit.GoAsync("/tips");
        Assert.Equal("/sign-in", new Uri(visit.Page.Url).AbsolutePath);
    }
}
