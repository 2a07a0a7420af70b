using System.Net;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Access;

/// <summary>The page to become anybody exists in a demo, for who sits at this machine, and nowhere else.</summary>
public sealed class DemoDoorTests(GateWorld gate) : IClassFixture<GateWorld>
{
    private static readonly Dictionary<string, string> _demo = new(StringComparer.Ordinal) { ["Tessera:Demo"] = "true" };

    [Theory]
    [InlineData("/demo")]
    [InlineData("/demo/become")]
    public async Task Without_demo_mode_it_is_not_there(string path)
    {
        using var client = gate.Client();
        var got = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var sent = await client.PostAsync(path, new FormUrlEncodedContent([new("person", Guid.CreateVersion7().ToString())]), TestContext.Current.CancellationToken);

        Assert.NotEqual(HttpStatusCode.OK, got.StatusCode);
        Assert.DoesNotContain(sent.Headers, header => header.Key == "Set-Cookie");
        Assert.NotEqual("/", sent.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("evil.example", null, HttpStatusCode.NotFound)]
    [InlineData(null, "203.0.113.9", HttpStatusCode.NotFound)]
    public async Task In_a_demo_it_answers_who_asks_here_by_its_own_name_and_through_no_proxy(string? host, string? through, HttpStatusCode expected)
    {
        await using var demo = new TestHost(gate.World.Database.Connections, _demo);
        demo.UseKestrel(0);
        demo.StartServer();
        using var client = new HttpClient { BaseAddress = demo.ClientOptions.BaseAddress };
        if (host is not null) client.DefaultRequestHeaders.Host = host;
        if (through is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", through);

        Assert.Equal(expected, (await client.GetAsync("/demo", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Nobody_is_become_without_the_pages_own_form()
    {
        var member = await gate.World.StaffAsync(await gate.World.CenterAsync(), "triage");
        await using var demo = new TestHost(gate.World.Database.Connections, _demo);
        demo.UseKestrel(0);
        demo.StartServer();
        using var client = new HttpClient { BaseAddress = demo.ClientOptions.BaseAddress };

        var sent = await client.PostAsync("/demo/become", new FormUrlEncodedContent([new("person", member.Person.ToString())]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        Assert.DoesNotContain(sent.Headers, header => header.Key == "Set-Cookie");
    }
}
