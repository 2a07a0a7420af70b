using System.Globalization;
using System.Net;
using Tessera.Access.Contracts;
using Tessera.Cli.Smoke;
using Tessera.Kernel.Connections;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Access;

/// <summary>Accounts as who keeps them sees and changes them, and what that does to the person's next request (CJIS AC-2, AC-7, PS-4).</summary>
public sealed class KeptAccountsTests(GateWorld gate) : IClassFixture<GateWorld>
{
    private static readonly string[] All = [.. Assurance.All];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leaver_is_out_at_the_next_request_and_told_why_at_the_gate()
    {
        var (member, email, key, desk) = await AtWorkAsync();
        using var keeper = await KeeperAsync(member);
        await keeper.OpenAsync($"/accounts/{member.Person}", Cancel);
        await keeper.Form("Close the account").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, keeper.Status);

        await keeper.Form("Close the account").Write("Why", "Left on Tuesday").SendAsync(Cancel);
        Assert.Contains("closed: Left on Tuesday", keeper.Text, StringComparison.Ordinal);

        await desk.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", desk.At.AbsolutePath);
        Assert.Equal(HttpStatusCode.Redirect, (await gate.Client(member.Secret).GetAsync("/tips", Cancel)).StatusCode);
        await SignInTests.PasswordAsync(desk, email);
        await desk.Form("Sign in").Write("Code", SignInTests.Code(key, later: 1)).SendAsync(Cancel);
        Assert.Contains("closed by who keeps accounts", desk.Text, StringComparison.Ordinal);
        Assert.Equal(1, await gate.LoggedAsync((member, email), "sign-in", "refused", "closed"));
    }

    [Fact]
    public async Task A_locked_account_is_let_go_by_who_keeps_it()
    {
        var member = await gate.MemberAsync();
        using var visitor = gate.Visitor();
        for (var n = 0; n < 5; n++) await SignInTests.PasswordAsync(visitor, member.Email, "not the password of anybody");
        using var keeper = await KeeperAsync(member.Member);
        await keeper.OpenAsync("/accounts", Cancel);
        Assert.Contains("locked", keeper.Text, StringComparison.Ordinal);

        await keeper.OpenAsync($"/accounts/{member.Member.Person}", Cancel);
        await keeper.Form("Let it go").SendAsync(Cancel);

        await SignInTests.PasswordAsync(visitor, member.Email);
        Assert.Equal("/sign-in/enrol", visitor.At.AbsolutePath);
    }

    /// <summary>CJIS PS-3, PS-6, IA-12: a lapse takes effect at the next request, and a renewal too.</summary>
    [Fact]
    public async Task What_is_on_file_decides_at_each_request_how_far_somebody_is_let_in()
    {
        await using var own = new GateWorld();
        await own.InitializeAsync();
        var member = await own.MemberAsync();
        await own.World.Database.AsStewardAsync("update access.policy set requires = '{screening,agreement}'");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(own, member.Member));

        await OnFileAsync(own, member.Member, Assurance.Screening, 30);
        await OnFileAsync(own, member.Member, Assurance.Agreement, -2);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(own, member.Member));
        Assert.Empty((await own.World.WorkAs(member.Member).ReadAsync(db => Task.FromResult(db.Reader), Cancel)).Duties);

        using var desk = (await own.InAsync(member)).Visitor;
        await desk.OpenAsync("/account", Cancel);
        await desk.Form("Sign it for a year").SendAsync(Cancel);
        Assert.Equal(["triage"], (await own.World.WorkAs(member.Member).ReadAsync(db => Task.FromResult(db.Reader), Cancel)).Duties);

        await own.World.Database.AsStewardAsync("update access.assurance set ended_at = access.now(), end_reason = 'taken back' where kind = 'screening'");
        await desk.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", desk.At.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_keeps_accounts_of_another_center_or_their_own_and_who_keeps_none_finds_no_page()
    {
        var member = await gate.MemberAsync();
        using var stranger = await KeeperAsync((await gate.MemberAsync()).Member);
        await stranger.OpenAsync($"/accounts/{member.Member.Person}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await gate.Client(member.Member.Secret).GetAsync("/accounts", Cancel)).StatusCode);

        var admin = await gate.World.StaffAsync(member.Member.Center, "admin");
        var email = await gate.AccountAsync(admin);
        using var keeper = (await gate.InAsync((admin, email))).Visitor;
        await keeper.OpenAsync($"/accounts/{admin.Person}", Cancel);
        await keeper.Form("Keep it on file").Choose("What was done", "Screening").Write("How?", "Fingerprints").Write("Done on", "2026-01-05").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.Conflict, keeper.Status);
        Assert.Equal(1, await gate.LoggedAsync((admin, email), "rule.refused", "refused", "access.own-account"));
    }

    /// <summary>The database and the rule say the same of every case.</summary>
    [Fact]
    public async Task The_database_lets_in_whom_the_rule_lets_in()
    {
        await using var own = new TestWorld();
        await own.InitializeAsync();
        var today = new DateOnly(2026, 11, 25);
        foreach (var (kind, days) in from kind in All from days in (int?[])[null, 40, 0, -1, -30, -31] select (kind, days))
        {
            var member = await own.StaffAsync(await own.CenterAsync(), "triage");
            await own.Database.AsStewardAsync("update access.policy set requires = @kinds", ("kinds", new[] { kind }));
            if (days is { } until)
                await own.Database.AsStewardAsync("insert into access.assurance (id, person, kind, method, done_on, expires_on) values (gen_random_uuid(), @person, @kind, 'test', @done, @until)",
                    ("person", member.Person.Value), ("kind", kind), ("done", today.AddDays(-400)), ("until", today.AddDays(until)));
            var said = (await own.Database.ListAsync<string>(DatabaseRoles.Owner, "set role tessera_access; select access.assured(@person, @today)", ("person", member.Person.Value), ("today", today)))[0];
            Assurance[] onFile = days is { } expires ? [new() { Kind = kind, DoneOn = today.AddDays(-400), ExpiresOn = today.AddDays(expires) }] : [];

            Assert.Equal((kind, days, AssuranceRule.Of([kind], onFile, today)), (kind, days, said switch { "open" => Gate.Open, "reads-only" => Gate.ReadsOnly, _ => Gate.Closed }));
        }
    }

    private async Task<(Member Member, string Email, string Key, Visitor Desk)> AtWorkAsync()
    {
        var (member, email) = await gate.MemberAsync();
        var (desk, key) = await gate.InAsync((member, email));
        return (member, email, key, desk);
    }

    private async Task<Visitor> KeeperAsync(Member of)
    {
        var admin = await gate.World.StaffAsync(of.Center, "admin");
        return (await gate.InAsync((admin, await gate.AccountAsync(admin)))).Visitor;
    }

    private static Task OnFileAsync(GateWorld world, Member member, string kind, int untilDays) => world.World.Database.AsStewardAsync(
        string.Create(CultureInfo.InvariantCulture, $"insert into access.assurance (id, person, kind, method, done_on, expires_on) values (gen_random_uuid(), @person, @kind, 'test', current_date - 400, current_date + {untilDays})"),
        ("person", member.Person.Value), ("kind", kind));

    private static async Task<HttpStatusCode> StatusAsync(GateWorld world, Member member) => (await world.Client(member.Secret).GetAsync("/tips", Cancel)).StatusCode;
}
