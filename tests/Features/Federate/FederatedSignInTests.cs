using System.Net;
using Tessera.Access.Federate;

namespace Tessera.Tests.Features.Federate;

/// <summary>Signing in at a real provider of another maker: whom it lets in, what it may say, and that each of it is asked again at each request.</summary>
public sealed class FederatedSignInTests(FederatedWorld made) : IClassFixture<FederatedWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>NIST SP 800-63C 5.1: by an invitation, once; afterwards by the button alone.</summary>
    [Fact]
    public async Task Who_was_invited_is_linked_once_and_comes_in_by_the_button_from_then_on()
    {
        var member = await made.MemberAsync();
        var (visitor, subject) = await made.InAsync(member);
        Assert.Contains("Desk", visitor.Page.Title, StringComparison.Ordinal);
        Assert.Equal("S256", made.Provider.Asked!["code_challenge_method"]);
        Assert.Equal(("login", "0"), (made.Provider.Asked["prompt"].ToString(), made.Provider.Asked["max_age"].ToString()));
        Assert.All((string[])["state", "nonce", "code_challenge"], name => Assert.NotEmpty(made.Provider.Asked[name].ToString()));

        made.Says(subject);
        using var again = made.Visitor();
        await FederatedWorld.GoAsync(again);
        await FederatedWorld.ArriveAsync(again);
        await again.OpenAsync("/account", Cancel);
        Assert.Contains($"Known there as {subject}", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, await made.LoggedAsync("done", "", member) - 1);
        visitor.Dispose();
    }

    [Fact]
    public async Task A_subject_nobody_is_linked_to_makes_no_account_and_a_wrong_code_opens_nothing()
    {
        made.Says();
        using var visitor = made.Visitor();
        await FederatedWorld.GoAsync(visitor);
        Assert.Equal("/sign-in/invitation", visitor.At.AbsolutePath);
        await visitor.Form("Link me").Write("Code", "aaaa-bbbb-cccc-dddd-eeee").SendAsync(Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
        Assert.True(await made.LoggedAsync("failed", "unlinked") > 0);
    }

    /// <summary>28 CFR 23.20(c): an attribute flipped, out of the registered set or over its term: what it opened is closed at the next request.</summary>
    [Fact]
    public async Task What_a_provider_says_opens_what_it_is_registered_for_and_only_while_it_says_so()
    {
        var member = await made.MemberAsync();
        var (visitor, subject) = await made.InAsync(member, (Gfipm.Part23, "1"));
        Assert.Contains("part23", await made.ReaderAsync(member), StringComparison.Ordinal);

        await made.ChangeAsync(made.Registration, FederatedWorld.Strong, Gfipm.Sworn);
        Assert.DoesNotContain("part23", await made.ReaderAsync(member), StringComparison.Ordinal);
        await made.ChangeAsync(made.Registration, FederatedWorld.Strong, Gfipm.Part23, Gfipm.Sworn);
        Assert.Contains("part23", await made.ReaderAsync(member), StringComparison.Ordinal);

        made.Says(subject, (Gfipm.Part23, "0"));
        await visitor.OpenAsync("/prove", Cancel);
        await visitor.Form("Prove it at").SendAsync(Cancel);
        await visitor.FollowAsync("Go on", Cancel);
        await FederatedWorld.ArriveAsync(visitor);
        Assert.Contains("It is you", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("part23", await made.ReaderAsync(member), StringComparison.Ordinal);

        await made.ChangeAsync(made.Registration, "another level", Gfipm.Part23, Gfipm.Sworn);
        Assert.Null(await made.ReaderAsync(member));
        await visitor.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
        await made.ChangeAsync(made.Registration, FederatedWorld.Strong, Gfipm.Part23, Gfipm.Sworn);
        visitor.Dispose();
    }

    [Fact]
    public async Task A_stopped_provider_and_a_link_taken_away_end_their_sessions_at_the_next_request()
    {
        var (first, second) = (await made.MemberAsync(), await made.MemberAsync());
        var (one, _) = await made.InAsync(first);
        await one.OpenAsync("/tips", Cancel);
        Assert.Equal("/tips", one.At.AbsolutePath);

        var link = (await made.World.Database.ListAsync<Guid>(Tessera.Kernel.Connections.DatabaseRoles.Owner, "set role tessera_access; select id from access.provider_link where person = @person", ("person", first.Person.Value)))[0];
        await made.KeepLink().UnlinkAsync(first.Person, link, Cancel);
        await one.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", one.At.AbsolutePath);

        var other = await made.RegisterAsync("another", made.Center);
        var code = await made.KeepLink().InviteAsync(second.Person, other, Cancel);
        made.Says();
        using var two = made.Visitor();
        await FederatedWorld.GoAsync(two, "another");
        await two.Form("Link me").Write("Code", code).SendAsync(Cancel);
        await FederatedWorld.ArriveAsync(two);
        await made.Keep().StopAsync(other, "Its contract ended", Cancel);
        await two.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", two.At.AbsolutePath);
        Assert.False(two.HasButton("Sign-in of another"));
        one.Dispose();
    }

    /// <summary>FED-2: what it says without being registered for it is not believed, and written down.</summary>
    [Fact]
    public async Task An_attribute_it_is_not_registered_for_and_an_agency_it_does_not_speak_for_open_nothing()
    {
        var member = await made.MemberAsync();
        var plain = await made.RegisterAsync("plain", made.Center, Gfipm.Ori);
        var code = await made.KeepLink().InviteAsync(member.Person, plain, Cancel);
        var subject = made.Says(null, (Gfipm.Part23, "true"), (Gfipm.Ori, "VA1234567"));
        using var visitor = made.Visitor();
        await FederatedWorld.GoAsync(visitor, "plain");
        await visitor.Form("Link me").Write("Code", code).SendAsync(Cancel);
        await FederatedWorld.ArriveAsync(visitor);
        Assert.DoesNotContain("part23", await made.ReaderAsync(member), StringComparison.Ordinal);
        Assert.Equal(1, await made.LoggedAsync("refused", Gfipm.Part23));

        made.Says(subject, (Gfipm.Ori, "VA7654321"));
        using var again = made.Visitor();
        await FederatedWorld.GoAsync(again, "plain");
        Assert.Contains("does not speak for a posting", again.Text, StringComparison.Ordinal);
        Assert.Null(await made.ReaderAsync(member));
        Assert.Equal(1, await made.LoggedAsync("refused", "agency", member));
    }
}
