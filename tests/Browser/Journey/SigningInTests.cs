using Microsoft.Playwright;
using OtpNet;
using Tessera.Cli.Seed;
using Tessera.Kernel.Connections;
using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Journey;

/// <summary>Password and code, by hand: the first time the second factor is set up, from then on it is asked for (CJIS IA-2).</summary>
public sealed class SigningInTests(HostedWorld hosted, Chromium chromium)
{
    private const string Password = "quiet-larch-under-snow";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_factor_is_set_up_once_and_asked_for_ever_after()
    {
        var email = await AnAccountAsync();

        await using var first = await WithPasswordAsync(email, Password);
        await first.Page.WaitForURLAsync("**/sign-in/enrol");
        Assert.Empty(await PagesJourneyTests.LookAsync(first));
        var key = string.Concat((await first.Page.Locator("#key").InnerTextAsync()).Where(char.IsLetterOrDigit));
        await first.Page.GetByLabel("Type the code").FillAsync("000000");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await first.Page.GetByText("That code is not right").WaitForAsync();
        await first.Page.GetByLabel("Type the code").FillAsync(CodeOf(key));
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await first.Page.WaitForURLAsync(hosted.Address.ToString());

        await using var second = await WithPasswordAsync(email, Password);
        await second.Page.WaitForURLAsync("**/sign-in/code");
        Assert.Empty(await PagesJourneyTests.LookAsync(second));
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Use a recovery code" }).ClickAsync();
        Assert.Empty(await PagesJourneyTests.LookAsync(second));
        await second.Page.GoBackAsync();
        await second.Page.GetByLabel("Code").FillAsync(CodeOf(key, later: 1));
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await second.Page.WaitForURLAsync(hosted.Address.ToString());
    }

    [Fact]
    public async Task A_password_that_may_be_known_is_replaced_before_anything_else()
    {
        var email = await AnAccountAsync();
        await using var first = await WithPasswordAsync(email, Password);
        var key = string.Concat((await first.Page.Locator("#key").InnerTextAsync()).Where(char.IsLetterOrDigit));
        await hosted.World.Database.RunAsync(DatabaseRoles.Identity, "update identity.account set password_may_be_known = true where email = @email", ("email", email));
        await first.Page.GetByLabel("Type the code").FillAsync(CodeOf(key));
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await first.Page.WaitForURLAsync("**/sign-in/password");
        Assert.Empty(await PagesJourneyTests.LookAsync(first));

        await first.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("the heron waits by the weir");
        await first.Page.GetByLabel("New password, again").FillAsync("the heron waits by the weir");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await first.Page.WaitForURLAsync(hosted.Address.ToString());
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_saying_what_is_wrong()
    {
        await using var visit = await WithPasswordAsync(await AnAccountAsync(), "not-the-password");

        await visit.Page.GetByText("These do not match an account").WaitForAsync();
        Assert.Empty(await PagesJourneyTests.LookAsync(visit));
    }

    private async Task<string> AnAccountAsync()
    {
        var member = await hosted.World.StaffAsync(await hosted.World.CenterAsync(), "triage");
        var email = $"{member.Person}@example.test";
        await SignIn.MakeAsync(hosted.World.Database.Connections, [(member.Person.Value, email)], Password, Cancel);
        return email;
    }

    private async Task<Visit> WithPasswordAsync(string email, string password)
    {
        var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk);
        await visit.GoAsync("/sign-in");
        await visit.Page.GetByLabel("E-mail").FillAsync(email);
        await visit.Page.GetByLabel("Password").FillAsync(password);
        await visit.Page.GetByLabel("I have read this notice").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        return visit;
    }

    // A code is taken once: the second sign-in types the one that comes next.
    private static string CodeOf(string key, int later = 0) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30 * later));
}
