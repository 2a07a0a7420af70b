using System.Net;
using Tessera.Cli.Smoke;
using Tessera.Kernel.Connections;

namespace Tessera.Tests.Features.Access;

/// <summary>Choosing another password, through the form; and where the older policy was chosen, when the calendar asks for it.</summary>
public sealed class PasswordPageTests(GateWorld gate) : IClassFixture<GateWorld>
{
    private const string Another = "the heron waits by the weir";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>CJIS 6.0 IA-5(1).</summary>
    [Fact]
    public async Task Another_is_taken_when_the_present_one_is_right_and_the_rule_allows_it()
    {
        var member = await gate.MemberAsync();
        var (desk, _) = await gate.InAsync(member);

        await ChangeAsync(desk, GateWorld.Password, "P@ssw0rd-Sunshine-26");
        Assert.Equal(HttpStatusCode.Conflict, desk.Status);
        Assert.Contains("This is one of the passwords", desk.Text, StringComparison.Ordinal);
        await ChangeAsync(desk, GateWorld.Password, Another, again: "something else");
        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        await ChangeAsync(desk, GateWorld.Password, Another);
        Assert.Equal("/account", desk.At.AbsolutePath);

        using var gateway = gate.Visitor();
        await SignInTests.PasswordAsync(gateway, member.Email);
        Assert.Equal(HttpStatusCode.BadRequest, gateway.Status);
        await SignInTests.PasswordAsync(gateway, member.Email, Another);
        Assert.Equal("/sign-in/code", gateway.At.AbsolutePath);
        Assert.Equal(1, await gate.LoggedAsync(member, "account.password-changed", "refused", "access.password-banned"));
        Assert.Equal(1, await gate.LoggedAsync(member, "account.password-changed", "done", ""));
    }

    /// <summary>CJIS AC-7: who sits at an open desk cannot try the password out.</summary>
    [Fact]
    public async Task Wrong_guesses_of_the_present_one_count_and_lock()
    {
        var member = await gate.MemberAsync();
        var (desk, _) = await gate.InAsync(member);

        for (var n = 0; n < 5; n++) await ChangeAsync(desk, "not the password of anybody", Another);
        await ChangeAsync(desk, GateWorld.Password, Another);

        Assert.Equal(HttpStatusCode.Conflict, desk.Status);
        Assert.Equal(5, await gate.LoggedAsync(member, "sign-in.password", "failed", "wrong"));
        Assert.Equal(1, await gate.LoggedAsync(member, "sign-in.password", "refused", "locked"));
        Assert.Equal(0, await gate.LoggedAsync(member, "account.password-changed", "done", ""));
    }

    [Fact]
    public async Task Who_has_no_account_has_no_password_to_change()
    {
        var member = await gate.World.StaffAsync(await gate.World.CenterAsync(), "triage");

        Assert.Contains("No account of their own", await gate.Client(member.Secret).GetStringAsync("/account/password", Cancel), StringComparison.Ordinal);
    }

    /// <summary>CJIS 5.9 5.6.2.1.1.1, by an installation's choice.</summary>
    [Fact]
    public async Task Under_the_older_policy_it_is_replaced_after_ninety_days_by_none_of_the_last_ten()
    {
        await using var legacy = new GateWorld(new Dictionary<string, string>(StringComparer.Ordinal) { ["Tessera:Passwords"] = "cjis-5.9" });
        await legacy.InitializeAsync();
        var member = await legacy.MemberAsync();
        var key = await legacy.EnrolledAsync(member);
        await legacy.World.Database.RunAsync(DatabaseRoles.Identity, "update identity.account set password_set_at = now() - interval '90 days' where id = @id", ("id", member.Member.Person.Value));

        using var visitor = legacy.Visitor();
        await SignInTests.PasswordAsync(visitor, member.Email);
        await visitor.Form("Sign in").Write("Code", SignInTests.Code(key, later: 1)).SendAsync(Cancel);
        Assert.Equal("/sign-in/password", visitor.At.AbsolutePath);
        await visitor.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);

        await ReplaceAsync(visitor, GateWorld.Password + "A");
        Assert.Equal("/", visitor.At.AbsolutePath);
        await ChangeAsync(visitor, GateWorld.Password + "A", GateWorld.Password);
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Equal(1, await legacy.LoggedAsync(member, "account.password-changed", "refused", "access.password-history"));
    }

    private static async Task ReplaceAsync(Visitor visitor, string password)
    {
        await visitor.OpenAsync("/sign-in/password", Cancel);
        await visitor.Form("Keep it").Write("New password, again", password).Write("New password", password).SendAsync(Cancel);
    }

    private static async Task ChangeAsync(Visitor visitor, string present, string another, string? again = null)
    {
        await visitor.OpenAsync("/account/password", Cancel);
        await visitor.Form("Keep the new").Write("Present password", present).Write("New password, again", again ?? another).Write("New password", another).SendAsync(Cancel);
    }
}
