using System.Net;
using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Tests.Features.Portal;

/// <summary>Regulation 7.2, PP-1 and PP-2: anonymous really is.</summary>
public sealed class AnonymousTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Planted = "zanzibarvest";

    [Fact]
    public async Task No_address_no_browser_and_no_word_is_in_any_log_table_or_file()
    {
        using var citizen = new Citizen(host);
        await citizen.WriteAsync($"A man in a {Planted} asked the guard when shifts change.");
        await citizen.PressAsync("to:files");
        citizen.Choose($"{Planted}.txt", System.Text.Encoding.UTF8.GetBytes($"seen the {Planted}"));
        await citizen.PressAsync("review");
        await citizen.PressAsync("send");
        citizen.Type("more", $"It was a {Planted}");
        await citizen.PressAsync("send", "form#say");
        await citizen.OpenAsync("/nowhere");

        Assert.NotEmpty(host.Log);
        foreach (var trace in new[] { PortalHost.Sender, "UnmistakableBrowser", Planted, citizen.Receipt is { Length: > 0 } code ? code : Planted })
        {
            Assert.DoesNotContain(trace, host.Log, StringComparison.OrdinalIgnoreCase);
            Assert.Equal([], await TablesWithAsync(trace));
            Assert.All(Directory.GetFiles(Path.GetDirectoryName(host.Spool)!, "*", SearchOption.AllDirectories), path =>
                Assert.DoesNotContain(trace, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path)), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/es")]
    [InlineData("/report")]
    [InlineData("/es/receipt")]
    [InlineData("/privacy")]
    [InlineData("/nowhere")]
    [InlineData("/portal.css")]
    public async Task Every_answer_keeps_nothing_tells_nobody_and_loads_from_nowhere_else(string path)
    {
        using var browser = host.Client();
        var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        if (path is not "/portal.css") Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(src|href=\"[^\"]*\\.(css|svg|js|woff2))[^>]*https?://", html);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_in_its_language()
    {
        using var citizen = new Citizen(host, "/es");
        await citizen.OpenAsync("/nada");

        Assert.Equal(HttpStatusCode.NotFound, citizen.Status);
        Assert.Contains("Esta página no existe", citizen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select * from portal.envelope")]
    [InlineData("select * from portal.message")]
    [InlineData("select * from portal.next()")]
    [InlineData("select portal.tell(gen_random_uuid(), 'read')")]
    [InlineData("select portal.forget(gen_random_uuid())")]
    public async Task A_captured_portal_can_list_and_take_nothing(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => host.Database.RunAsync(DatabaseRoles.Portal, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }

    private async Task<IReadOnlyList<string>> TablesWithAsync(string trace)
    {
        var found = new List<string>();
        foreach (var table in new[] { "envelope", "message", "envelope_file", "phrase", "protection_key" })
        {
            found.AddRange(await host.Database.ListAsync<string>(
                DatabaseRoles.Owner, $"set role tessera_intake; select '{table}' from portal.{table} t where position(lower(@trace) in lower(t::text)) > 0 limit 1", ("trace", trace)));
        }

        return found;
    }
}
