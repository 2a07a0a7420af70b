using System.Net;
using System.Text.RegularExpressions;
using Tessera.Tests.Features.Matrix;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Attacks;

/// <summary>What a browser is told with every answer of every way in, on a real port and behind a proxy that ends TLS (CJIS SC-8, SC-18, SC-23).</summary>
public sealed partial class HeadersTests(TestWorld world) : IClassFixture<TestWorld>
{
    private const string Proxies = "Tessera:Proxies";

    private static readonly (string Name, string Value)[] _said =
    [
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_way_in_says_the_same_to_the_browser_and_keeps_nothing()
    {
        var somebody = await world.StaffAsync(await world.CenterAsync(), "triage", "write", "vet", "release", "privacy", "purge", "supervise", "approve", "audit");
        var routes = FoundPlaces.Routes(world.Host).Where(route => route.StartsWith("GET ", StringComparison.Ordinal)).Select(route => Value().Replace(route[4..], Guid.CreateVersion7().ToString()));
        var wrong = new List<string>();
        foreach (var secret in (string?[])[null, somebody.Secret])
        {
            using var client = world.Host.ClientWith(secret);
            foreach (var route in routes)
            {
                using var answer = await client.GetAsync(route, Cancel);
                wrong.AddRange(_said.Where(said => Header(answer, said.Name) != said.Value).Select(said => $"{route} says not {said.Name}: {said.Value}"));
                if (!Policy().IsMatch(Header(answer, "Content-Security-Policy"))) wrong.Add($"{route} has the policy {Header(answer, "Content-Security-Policy")}");
                if (answer.Headers.CacheControl is not { NoStore: true }) wrong.Add($"{route} may be kept: {answer.Headers.CacheControl}");
                if (answer.Headers.Contains("Server")) wrong.Add($"{route} names the server");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Strict CSP: a number for each answer, on each of its scripts, and on nothing that stands in it.</summary>
    [Fact]
    public async Task Only_scripts_with_the_answers_own_number_run()
    {
        using var client = world.Host.ClientWith(null);
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var time = 0; time < 3; time++)
        {
            using var answer = await client.GetAsync("/help", Cancel);
            var number = Policy().Match(Header(answer, "Content-Security-Policy")).Groups["nonce"].Value;
            var scripts = Script().Matches(await answer.Content.ReadAsStringAsync(Cancel));

            Assert.True(scripts.Count > 3);
            Assert.All(scripts, script => Assert.Contains($"nonce=\"{number}\"", WebUtility.HtmlDecode(script.Value), StringComparison.Ordinal));
            Assert.True(numbers.Add(number), "A number was used twice.");
        }
    }

    [Theory]
    [InlineData("127.0.0.0/8,::1", true)]
    [InlineData("192.0.2.7", false)]
    [InlineData("", false)]
    public async Task Only_a_named_proxy_is_believed_that_the_browser_came_by_TLS(string proxies, bool believed)
    {
        await using var host = OnAPort(proxies);
        using var client = ClientOf(host);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { { "X-Forwarded-Proto", "https" }, { "Host", "tessera.example.test" } } };

        using var answer = await client.SendAsync(asked, Cancel);

        Assert.Equal(believed ? "max-age=63072000; includeSubDomains" : "", Header(answer, "Strict-Transport-Security"));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Equal(believed, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Each_cookie_is_for_this_site_alone_and_no_script_reads_it()
    {
        using var client = world.Host.ClientWith(null);
        using var answer = await client.GetAsync("/sign-in", Cancel);

        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task What_is_too_large_or_comes_too_often_is_refused()
    {
        await using var host = OnAPort("");
        using var client = ClientOf(host);
        var somebody = await world.StaffAsync(await world.CenterAsync(), "triage");
        using var large = new HttpRequestMessage(HttpMethod.Post, "/api/search") { Content = new StringContent($$"""{"words":"{{new string('a', 1_100_000)}}"}""", null, "application/json"), Headers = { { "Cookie", $"tessera={somebody.Secret}" } } };

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(large, Cancel)).StatusCode);
        var tries = new List<HttpResponseMessage>();
        for (var time = 0; time < 260; time++) tries.Add(await client.PostAsync("/sign-in", new FormUrlEncodedContent([]), Cancel));
        Assert.Equal(HttpStatusCode.TooManyRequests, tries[^1].StatusCode);
        Assert.NotNull(tries[^1].Headers.RetryAfter);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, tries[100].StatusCode);
    }

    private TestHost OnAPort(string proxies)
    {
        var host = new TestHost(world.Database.Connections, new Dictionary<string, string>(StringComparer.Ordinal) { [Proxies] = proxies });
        host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    private static HttpClient ClientOf(TestHost host) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.ClientOptions.BaseAddress };

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    [GeneratedRegex("^default-src 'none'; script-src 'nonce-(?<nonce>[A-Za-z0-9+/=]{24})' 'strict-dynamic'; .*frame-ancestors 'none'.*require-trusted-types-for 'script'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Policy();

    [GeneratedRegex("<script[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Value();
}
