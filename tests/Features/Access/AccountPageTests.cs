using System.Net;
using Tessera.Cli.Smoke;
using Tessera.Kernel.Connections;

namespace Tessera.Tests.Features.Access;

/// <summary>"Your sign-in", through its forms: recovery codes and sessions. Passkeys need a device: PasskeyTests, in a browser.</summary>
public sealed class AccountPageTests(GateWorld gate) : IClassFixture<GateWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>NIST SP 800-63B 5.1.2.2: a look-up secret is taken once.</summary>
    [Fact]
    public async Task A_recovery_code_takes_the_place_of_the_phone_once_and_new_ones_end_the_old()
    {
        var member = await gate.MemberAsync();
        var (desk, _) = await gate.InAsync(member);
        var codes = await MakeAsync(desk);
        Assert.Equal(10, codes.Count);

        using var elsewhere = gate.Visitor();
        await RecoverAsync(elsewhere, member.Email, codes[0].ToUpperInvariant());
        Assert.Equal("/", elsewhere.At.AbsolutePath);
        await elsewhere.OpenAsync("/account", Cancel);
        Assert.Contains("9 of 10 are left", elsewhere.Text, StringComparison.Ordinal);

        using var again = gate.Visitor();
        await RecoverAsync(again, member.Email, codes[0]);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        await MakeAsync(desk);
        await RecoverAsync(again, member.Email, codes[1]);
        Assert.Equal((HttpStatusCode.BadRequest, "/sign-in/recovery"), (again.Status, again.At.AbsolutePath));
        Assert.Equal(1, await gate.LoggedAsync(member, "sign-in.recovery", "done", ""));
        Assert.Equal(2, await gate.LoggedAsync(member, "sign-in.recovery", "failed", ""));
        Assert.Equal(2, await gate.LoggedAsync(member, "account.codes-made", "done", ""));
    }

    [Fact]
    public async Task Recovery_codes_lie_nowhere_in_clear()
    {
        var member = await gate.MemberAsync();
        var (desk, _) = await gate.InAsync(member);
        var code = (await MakeAsync(desk))[0];

        var kept = await gate.World.Database.ListAsync<string>(
            DatabaseRoles.Identity, "select encode(hash, 'escape') || encode(salt, 'escape') from identity.recovery_code where account = @account", ("account", member.Member.Person.Value));
        var said = await gate.World.Database.ListAsync<string>(DatabaseRoles.Sealer, "select detail::text from log.entry where person = @person", ("person", member.Member.Person.Value));
        Assert.Equal(10, kept.Count);
        Assert.DoesNotContain(kept.Concat(said), text => text.Contains(code, StringComparison.OrdinalIgnoreCase) || text.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>CJIS AC-12: what is ended elsewhere is ended at its next request.</summary>
    [Fact]
    public async Task A_session_is_ended_from_elsewhere_and_all_of_them_at_once()
    {
        var member = await gate.MemberAsync();
        var (there, key) = await gate.InAsync(member);
        using var here = gate.Visitor();
        await SignInTests.PasswordAsync(here, member.Email);
        await here.Form("Sign in").Write("Code", SignInTests.Code(key, later: 1)).SendAsync(Cancel);
        await here.OpenAsync("/account", Cancel);

        await here.Form("Sign out there").SendAsync(Cancel);
        Assert.Equal("/account", here.At.AbsolutePath);
        await there.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", there.At.AbsolutePath);
        var ended = (await gate.World.Database.ListAsync<long>(DatabaseRoles.Sealer, "select count(*) from log.entry where kind = 'session.ended' and person = @person", ("person", member.Member.Person.Value)))[0];
        Assert.Equal(1, ended);

        await here.Form("Sign out everywhere").SendAsync(Cancel);
        Assert.Equal("/sign-in", here.At.AbsolutePath);
        await here.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", here.At.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_ends_anothers_session_and_a_form_without_one_is_told_so()
    {
        var (mine, other) = (await gate.MemberAsync(), await gate.MemberAsync());
        var (desk, _) = await gate.InAsync(mine);
        var session = (await gate.World.Database.ListAsync<Guid>(DatabaseRoles.Owner, "set role tessera_steward; select id from access.session where person = @person", ("person", other.Member.Person.Value)))[0];

        await desk.OpenAsync("/account", Cancel);
        desk.Page.QuerySelector("button[name='Request.Session']")!.SetAttribute("value", session.ToString());
        await desk.Form("Sign out there").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.NotFound, desk.Status);

        await desk.OpenAsync("/account", Cancel);
        desk.Page.QuerySelector("button[name='Request.Session']")!.SetAttribute("value", "");
        await desk.Form("Sign out there").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Equal(HttpStatusCode.OK, (await gate.Client(other.Member.Secret).GetAsync("/tips", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_passkey_that_is_not_ones_own_is_not_found_and_what_nobody_asked_for_is_refused()
    {
        var member = await gate.MemberAsync();
        var (desk, _) = await gate.InAsync(member);
        await desk.OpenAsync("/account/passkeys/bm90aGluZw", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, desk.Status);

        await AddAsync(desk, name: "", answer: "");
        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        await AddAsync(desk, name: "Work laptop", answer: "{}");
        Assert.Equal(HttpStatusCode.Conflict, desk.Status);
        Assert.Equal(1, await gate.LoggedAsync(member, "account.passkey-added", "refused", "access.passkey"));
    }

    /// <summary>AU-6: what happens at the gate is read by the auditors of the person's center.</summary>
    [Fact]
    public async Task A_sign_in_that_failed_is_read_by_the_auditors_of_the_center()
    {
        var member = await gate.MemberAsync();
        var auditor = await gate.World.StaffAsync(member.Member.Center, "audit");
        using var visitor = gate.Visitor();
        await SignInTests.PasswordAsync(visitor, member.Email, "not the password of anybody");

        var page = await gate.Client(auditor.Secret).GetStringAsync("/audit?kind=sign-in.password&outcome=failed", Cancel);
        Assert.Contains("sign-in.password", page[page.IndexOf("<tbody", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    /// <summary>As the page's script sends it, once a device answered.</summary>
    private static async Task AddAsync(Visitor visitor, string name, string answer)
    {
        await visitor.OpenAsync("/account", Cancel);
        var form = visitor.Page.Forms.Single(form => form.QuerySelector("[data-passkey-answer]") is not null);
        var fields = form.QuerySelectorAll("input[type=hidden]:not([data-passkey-answer])").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value")!, StringComparer.Ordinal);
        using var content = new FormUrlEncodedContent([.. fields, new("Request.Name", name), new("Request.Passkey", answer)]);
        await visitor.SendAsync(form, null, content, Cancel);
    }

    private static async Task<IReadOnlyList<string>> MakeAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/account/recovery-codes", Cancel);
        await visitor.Form("Make ten codes").SendAsync(Cancel);
        return [.. visitor.Page.QuerySelectorAll(".codes li").Select(code => code.TextContent.Trim())];
    }

    private static async Task RecoverAsync(Visitor visitor, string email, string code)
    {
        await SignInTests.PasswordAsync(visitor, email);
        await visitor.OpenAsync("/sign-in/recovery", Cancel);
        await visitor.Form("Sign in").Write("Recovery code", code).SendAsync(Cancel);
    }
}
