using System.Net;
using OtpNet;
using Tessera.Cli.Smoke;

namespace Tessera.Tests.Features.Access;

/// <summary>The gate, through the forms a person uses: password, then a code, and what each says when it is wrong.</summary>
public sealed class SignInTests(GateWorld gate) : IClassFixture<GateWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_password_and_a_first_code_enrol_the_phone_and_open_the_desk()
    {
        var member = await gate.MemberAsync();
        using var visitor = gate.Visitor();
        await PasswordAsync(visitor, member.Email);
        Assert.Equal("/sign-in/enrol", visitor.At.AbsolutePath);

        var key = KeyOn(visitor);
        await visitor.Form("Turn it on").Write("code", Code(key)).SendAsync(Cancel);

        Assert.Equal("/", visitor.At.AbsolutePath);
        Assert.Contains("Desk", visitor.Page.Title, StringComparison.Ordinal);
    }

    /// <summary>CJIS AU-3: where, of who works here.</summary>
    [Fact]
    public async Task Each_try_says_from_which_address_and_what_follows_names_its_session()
    {
        var member = await gate.MemberAsync();
        using var wrong = gate.Visitor();
        await PasswordAsync(wrong, member.Email, "not the password of anybody");
        var (visitor, _) = await gate.InAsync(member);
        visitor.Dispose();

        var tries = await AskAsync("select kind || ' ' || outcome || ' ' || (detail ->> 'from') from log.entry where person = @person and kind like 'sign-in%' order by id");
        Assert.Equal(["sign-in.password failed 127.0.0.1", "sign-in.password done 127.0.0.1", "sign-in.code done 127.0.0.1", "sign-in done 127.0.0.1"], tries);
        var session = Assert.Single(await AskAsync("select distinct session::text from log.entry where person = @person and kind = 'desk.viewed'"));
        Assert.Equal([session], await AskAsync("select session::text from log.entry where person = @person and kind = 'sign-in'"));

        Task<IReadOnlyList<string>> AskAsync(string sql) => gate.World.Database.ListAsync<string>(Tessera.Kernel.Connections.DatabaseRoles.Sealer, sql, ("person", member.Member.Person.Value));
    }

    /// <summary>CJIS 6.0 IA-2(8): what was seen over a shoulder opens nothing.</summary>
    [Fact]
    public async Task A_code_works_once_and_an_older_one_not_after_it()
    {
        var member = await gate.MemberAsync();
        var key = await gate.EnrolledAsync(member);
        var next = Code(key, later: 1);

        using var first = gate.Visitor();
        await PasswordAsync(first, member.Email);
        await first.Form("Sign in").Write("Code", next).SendAsync(Cancel);
        Assert.Equal("/", first.At.AbsolutePath);

        using var second = gate.Visitor();
        await PasswordAsync(second, member.Email);
        foreach (var code in (string[])[next, Code(key)])
        {
            await second.Form("Sign in").Write("Code", code).SendAsync(Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, second.Status);
            Assert.Contains("Each code works once", second.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Unknown_wrong_and_locked_say_the_same_and_five_failures_lock()
    {
        var member = await gate.MemberAsync();
        using var visitor = gate.Visitor();
        await visitor.OpenAsync("/sign-in", Cancel);
        await FillAsync(visitor, "nobody@example.test", GateWorld.Password);
        var unknown = visitor.Excerpt();

        for (var n = 0; n < 5; n++)
        {
            await FillAsync(visitor, member.Email, "not the password of anybody");
            Assert.Equal((HttpStatusCode.BadRequest, unknown), (visitor.Status, visitor.Excerpt()));
        }

        await FillAsync(visitor, member.Email, GateWorld.Password);
        Assert.Equal((HttpStatusCode.BadRequest, unknown), (visitor.Status, visitor.Excerpt()));
        Assert.Equal(1, await gate.LoggedAsync(member, "sign-in.password", "refused", "locked"));
        Assert.Equal(5, await gate.LoggedAsync(member, "sign-in.password", "failed", "wrong"));
    }

    /// <summary>CJIS 6.0 AC-7: forty guesses at one moment are forty guesses.</summary>
    [Fact]
    public async Task Guesses_sent_at_once_are_counted_each()
    {
        var member = await gate.MemberAsync();
        var visitors = Enumerable.Range(0, 12).Select(_ => gate.Visitor()).ToList();
        foreach (var visitor in visitors) await visitor.OpenAsync("/sign-in", Cancel);

        await Task.WhenAll(visitors.Select(visitor => FillAsync(visitor, member.Email, "not the password of anybody")));
        foreach (var visitor in visitors) visitor.Dispose();

        Assert.Equal(5, await gate.LoggedAsync(member, "sign-in.password", "failed", "wrong"));
        Assert.Equal(7, await gate.LoggedAsync(member, "sign-in.password", "refused", "locked"));
    }

    [Fact]
    public async Task The_notice_must_be_accepted_and_what_lacks_is_named()
    {
        using var visitor = gate.Visitor();
        await visitor.OpenAsync("/sign-in", Cancel);
        await visitor.Form("Go on").SendAsync(Cancel);

        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
        Assert.Contains("notice", visitor.Page.QuerySelector("[id$='-wrong']")!.ParentElement!.ParentElement!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("/\n/evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData(null)]
    public void Where_a_person_was_going_is_a_path_of_this_site_or_the_desk(string? to) => Assert.Equal("/", Tessera.Access.Session.SignInAddress.Safe(to));

    [Fact]
    public void A_path_of_this_site_is_kept() => Assert.Equal("/tips?show=all", Tessera.Access.Session.SignInAddress.Safe("/tips?show=all"));

    [Fact]
    public async Task Signing_out_ends_the_session_wherever_its_cookie_lies()
    {
        var member = await gate.World.StaffAsync(await gate.World.CenterAsync(), "triage");
        var stolen = gate.Client(member.Secret);
        Assert.Equal(HttpStatusCode.OK, (await stolen.GetAsync("/", Cancel)).StatusCode);

        await gate.PressAsync(member.Secret, "/sign-out");

        var after = await stolen.GetAsync("/tips", Cancel);
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?to=%2Ftips"), (after.StatusCode, after.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Who_locked_the_screen_is_told_that_it_is_locked()
    {
        var member = await gate.World.StaffAsync(await gate.World.CenterAsync(), "triage");
        var locked = await gate.PressAsync(member.Secret, "/lock");
        var page = await gate.Client().GetAsync(locked.Headers.Location, Cancel);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Locked", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_works_under_anothers_posting()
    {
        var center = await gate.World.CenterAsync();
        var (mine, other) = (await gate.World.StaffAsync(center, "triage"), await gate.World.StaffAsync(center, "approve"));

        Assert.False(await gate.World.Host.Get<Tessera.Access.Session.SessionStore>().ChoosePostingAsync(mine.Secret, other.Posting, Cancel));
        Assert.True(await gate.World.Host.Get<Tessera.Access.Session.SessionStore>().ChoosePostingAsync(mine.Secret, mine.Posting, Cancel));
    }

    internal static string KeyOn(Visitor visitor) => string.Concat(visitor.Page.QuerySelector("#key")!.TextContent.Where(char.IsLetterOrDigit));

    /// <param name="later">A code is taken once: the one that comes next, half a minute early.</param>
    internal static string Code(string key, int later = 0) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30 * later));

    internal static async Task PasswordAsync(Visitor visitor, string email, string password = GateWorld.Password)
    {
        await visitor.OpenAsync("/sign-in", TestContext.Current.CancellationToken);
        await FillAsync(visitor, email, password);
    }

    private static Task FillAsync(Visitor visitor, string email, string password) =>
        visitor.Form("Go on").Write("E-mail", email).Write("Password", password).Choose("accept").SendAsync(TestContext.Current.CancellationToken);
}
