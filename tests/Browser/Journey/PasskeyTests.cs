using Microsoft.Playwright;
using Tessera.Cli.Seed;
using Tessera.Kernel.Connections;
using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Browser.Journey;

/// <summary>
/// Passkeys by hand, with the virtual device of the browser: made, used, named, removed; and what does not open (CJIS IA-2(1), IA-2(8)).
/// </summary>
public sealed class PasskeyTests(HostedWorld hosted, Chromium chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passkey_is_made_signs_in_without_a_word_and_opens_nothing_once_removed()
    {
        var member = await AMemberAsync();
        await using var visit = await chromium.OpenAsync(Address, Screen.Desk, member.Secret);
        await DeviceAsync(visit);
        await visit.GoAsync("/account");
        await AddAsync(visit, "Work laptop");
        var away = await DeviceAsync(visit, "usb"); // a device makes one key a person
        await AddAsync(visit, "work LAPTOP", told: "You have a passkey of this name");
        await away();
        Assert.Empty(await PagesJourneyTests.LookAsync(visit));

        await visit.GoAsync("/account");
        await SignOutAsync(visit);
        await SignInAsync(visit);
        await visit.Page.WaitForURLAsync(Address.ToString());
        Assert.Equal(["sign-in:done:passkey", "sign-in.passkey:done:"], await LoggedAsync(member, "sign-in"));

        await visit.GoAsync("/account");
        await Assertions.Expect(visit.Page.GetByText(", last used")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Work laptop" }).ClickAsync();
        Assert.Empty(await PagesJourneyTests.LookAsync(visit));
        await visit.Page.GetByLabel("Name").FillAsync("Old laptop");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep this name" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Old laptop" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove this passkey" }).ClickAsync();
        await visit.Page.GetByText("You have none yet").WaitForAsync();
        await SignOutAsync(visit);
        await SignInAsync(visit);
        await visit.Page.GetByText("This passkey opens no account here").WaitForAsync();
        Assert.Equal(["account.passkey-added:done:", "account.passkey-added:refused:access.passkey-name", "account.passkey-removed:done:", "account.passkey-renamed:done:"], await LoggedAsync(member, "account."));
    }

    [Fact]
    public async Task The_notice_is_accepted_first_a_locked_account_stays_locked_and_an_answer_is_taken_once()
    {
        var member = await AMemberAsync();
        await using var visit = await chromium.OpenAsync(Address, Screen.Phone, member.Secret);
        await DeviceAsync(visit);
        await visit.GoAsync("/account");
        await AddAsync(visit, "Phone");
        await visit.Page.Context.ClearCookiesAsync();

        await visit.GoAsync("/sign-in");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await visit.Page.GetByText("Read the notice above and accept it").WaitForAsync();

        var sent = await visit.Page.RunAndWaitForRequestAsync(() => SignInAsync(visit), request => request is { Method: "POST", IsNavigationRequest: true });
        await visit.Page.WaitForURLAsync(Address.ToString());
        var asked = (await sent.AllHeadersAsync())["cookie"];
        using var thief = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        using var again = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new StringContent(sent.PostData!, null, "application/x-www-form-urlencoded"), Headers = { { "Cookie", asked } } };
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await thief.SendAsync(again, Cancel)).StatusCode);

        await hosted.World.Database.RunAsync(DatabaseRoles.Identity, "update identity.account set lockout_end = now() + interval '1 year' where id = @id", ("id", member.Person.Value));
        await visit.Page.Context.ClearCookiesAsync();
        await SignInAsync(visit);
        await visit.Page.GetByText("This passkey opens no account here").WaitForAsync();
        Assert.Contains("sign-in.passkey:refused:locked", await LoggedAsync(member, "sign-in"));
    }

    /// <summary>WebAuthn knows names, not addresses.</summary>
    private Uri Address => new UriBuilder(hosted.Address) { Host = "localhost" }.Uri;

    private async Task<Member> AMemberAsync()
    {
        var member = await hosted.World.StaffAsync(await hosted.World.CenterAsync(), "triage");
        await SignIn.MakeAsync(hosted.World.Database.Connections, [(member.Person.Value, $"{member.Person}@example.test")], "quiet-larch-under-snow", Cancel);
        return member;
    }

    /// <summary>A device of the browser's own making, until it is taken away.</summary>
    private static async Task<Func<Task>> DeviceAsync(Visit visit, string transport = "internal")
    {
        var device = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await device.SendAsync("WebAuthn.enable");
        var made = await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = transport, ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        return () => device.SendAsync("WebAuthn.removeVirtualAuthenticator", new Dictionary<string, object> { ["authenticatorId"] = made!.Value.GetProperty("authenticatorId").GetString()! });
    }

    private static async Task AddAsync(Visit visit, string name, string? told = null)
    {
        await visit.Page.WaitForLoadStateAsync(); // the page's script listens then
        await visit.Page.GetByLabel("Name of the new passkey").FillAsync(name);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await (told is null ? visit.Page.GetByRole(AriaRole.Link, new() { Name = name }) : visit.Page.GetByText(told)).WaitForAsync();
    }

    private static async Task SignOutAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/sign-in");
    }

    private static async Task SignInAsync(Visit visit)
    {
        await visit.GoAsync("/sign-in");
        await visit.Page.GetByLabel("I have read this notice").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
    }

    private Task<IReadOnlyList<string>> LoggedAsync(Member member, string kinds) => hosted.World.Database.ListAsync<string>(
        DatabaseRoles.Sealer, "select kind || ':' || outcome || ':' || coalesce(detail ->> 'code', '') from log.entry where person = @person and starts_with(kind, @kinds) order by kind collate \"C\", outcome",
        ("person", member.Person.Value), ("kinds", kinds));
}
