using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Tessera.Cli.Smoke;

namespace Tessera.Tests.Features.Federate;

/// <summary>Every way an answer can be false: one plain sentence for all, the reason in the log alone, and nobody signed in.</summary>
public sealed class UntrustedAnswerTests(FederatedWorld made) : IClassFixture<FederatedWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("nonce")]
    [InlineData("nonce of another")]
    [InlineData("signature")]
    [InlineData("algorithm")]
    [InlineData("shared secret")]
    [InlineData("time")]
    [InlineData("auth-time")]
    [InlineData("level")]
    public async Task A_token_that_is_not_whole_and_ours_lets_nobody_in(string wrong)
    {
        var (known, subject) = await made.InAsync(await made.MemberAsync());
        known.Dispose();
        made.Says(subject);
        made.Provider.Twist = claims => Twisted(claims, wrong);
        using var visitor = made.Visitor();
        await FederatedWorld.GoAsync(visitor);

        await AssertRefusedAsync(visitor, wrong switch { "nonce of another" => "nonce", "algorithm" or "shared secret" => "signature", _ => wrong });
    }

    [Fact]
    public async Task An_answer_that_was_not_asked_for_is_refused()
    {
        var (known, subject) = await made.InAsync(await made.MemberAsync());
        known.Dispose();
        made.Says(subject);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = made.World.Host.ClientOptions.BaseAddress };
        using var forged = await browser.GetAsync($"/sign-in/from/{made.Registration}?code=abc&state=abc", Cancel);
        Assert.Equal("/sign-in/elsewhere?say=answer", forged.Headers.Location?.OriginalString);
        Assert.False(forged.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(cookie => cookie.StartsWith("tessera=", StringComparison.Ordinal)));
        Assert.True(await made.LoggedAsync("failed", "state") > 0);

        made.Provider.Denies = true;
        using var visitor = made.Visitor();
        await FederatedWorld.GoAsync(visitor);
        await AssertRefusedAsync(visitor, "said-no");
    }

    [Fact]
    public async Task An_answer_to_a_question_answered_before_is_refused_also_with_the_cookies_of_that_time()
    {
        var (known, subject) = await made.InAsync(await made.MemberAsync());
        known.Dispose();
        made.Says(subject);
        var cookies = new CookieContainer();
        using var visitor = made.Visitor(cookies);
        await visitor.OpenAsync("/sign-in", Cancel);
        await visitor.Form($"Sign-in of {TestProvider.ClientId}").Choose("accept").SendAsync(Cancel);
        var onward = visitor.Page.QuerySelectorAll("a[href]").First(link => link.TextContent.Contains("Go on", StringComparison.Ordinal)).GetAttribute("href")!;
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies });
        using var asked = await browser.GetAsync(new Uri(visitor.At, onward), Cancel);
        var kept = cookies.GetCookieHeader(new Uri(visitor.At, $"/sign-in/from/{made.Registration}"));
        using var first = await browser.GetAsync(asked.Headers.Location, Cancel);
        using var taken = await browser.GetAsync(first.Headers.Location, Cancel);
        Assert.DoesNotContain("say=answer", taken.Headers.Location?.OriginalString, StringComparison.Ordinal);

        // The provider is asked the same again and answers with a new code: all but the question is fresh.
        using var thief = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var second = await thief.GetAsync(asked.Headers.Location, Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, second.Headers.Location);
        again.Headers.Add("Cookie", kept);
        var before = await made.LoggedAsync("failed", "state");
        using var refused = await thief.SendAsync(again, Cancel);
        Assert.Equal("/sign-in/elsewhere?say=answer", refused.Headers.Location?.OriginalString);
        Assert.Equal(before + 1, await made.LoggedAsync("failed", "state"));
    }

    [Fact]
    public async Task A_provider_that_is_down_is_said_to_be_so_and_an_unknown_one_is_not_there()
    {
        await using var own = new FederatedWorld();
        await own.InitializeAsync();
        own.Says();
        await own.Provider.StopAsync();
        using var visitor = own.Visitor();
        await FederatedWorld.GoAsync(visitor);
        Assert.Contains("did not answer", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(1, await own.LoggedAsync("failed", "down"));

        using var client = own.World.Host.ClientWith(null);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/sign-in/from/{Guid.CreateVersion7()}?code=a&state=b", Cancel)).StatusCode);
    }

    private async Task AssertRefusedAsync(Visitor visitor, string code)
    {
        Assert.Contains("was not accepted", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in/elsewhere?say=answer", visitor.At.PathAndQuery);
        await visitor.OpenAsync("/tips", Cancel);
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
        Assert.True(await made.LoggedAsync("failed", code) > 0, $"{code} is not in the log.");
    }

    private string Twisted(Dictionary<string, object> claims, string wrong)
    {
        switch (wrong)
        {
            case "issuer": claims["iss"] = "https://somebody.example/"; break;
            case "audience": claims["aud"] = "another"; break;
            case "nonce": claims.Remove("nonce"); break;
            case "nonce of another": claims["nonce"] = "another"; break;
            case "time": claims["exp"] = (long)claims["exp"] - 7200; claims["iat"] = (long)claims["iat"] - 7200; claims.Remove("nbf"); break;
            case "auth-time": claims["auth_time"] = (long)claims["auth_time"] - 3600; break;
            case "level": claims["acr"] = "password"; break;
            case "signature":
                using (var foreign = RSA.Create(2048)) return made.Provider.Sign(claims, new RsaSecurityKey(foreign.ExportParameters(true)) { KeyId = "test" });
            case "shared secret": return made.Provider.Sign(claims, new SymmetricSecurityKey(Encoding.UTF8.GetBytes(TestProvider.ClientSecret)));
            case "algorithm": return $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{Base64UrlEncoder.Encode(System.Text.Json.JsonSerializer.Serialize(claims))}.";
        }

        return made.Provider.Sign(claims);
    }
}
