using System.Net;
using Tessera.Access.Contracts;
using Tessera.Cli.Roles;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Log;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Log;

/// <summary>CJIS AU-5; 28 CFR 23.20(g), AT-20g-1: the log fails while people work. The fault is put into the database by its administrator.</summary>
public sealed class LogAlarmTests(GraphWorld world) : IClassFixture<GraphWorld>
{
    private const string Words = "A grey van waited at the north gate.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestHost Host => world.World.Host;

    [Fact]
    public async Task What_cannot_be_logged_is_not_shown_and_who_administers_is_told_until_it_can()
    {
        var (center, analyst) = await world.ACenterAsync();
        var administrator = await world.World.StaffAsync(center, Duties.Admin);
        var record = await world.ARecordAsync(analyst, "A van", Words);
        var page = $"/records/{record.Id}";
        Assert.Contains(Words, (await GetAsync(analyst, page)).Html, StringComparison.Ordinal);

        await BreakAsync();
        var (status, html) = await GetAsync(analyst, page);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.DoesNotContain(Words, html, StringComparison.Ordinal);
        Assert.Contains("The log cannot be written", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(analyst, $"/api/records/{record.Id}/dots")).Status);
        await Assert.ThrowsAnyAsync<Exception>(() => world.ARecordAsync(analyst, "Another", "Never kept."));
        Assert.Contains("nothing that must be logged is shown", (await GetAsync(administrator, "/account")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"err alarm\"", (await GetAsync(analyst, "/account")).Html, StringComparison.Ordinal);
        var health = await GetAsync(null, "/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.Status);
        Assert.Contains("log.unwritable", health.Html, StringComparison.Ordinal);
        await Host.Get<LogWatch>().RoundAsync(Cancel);

        await MendAsync();
        Assert.Contains(Words, (await GetAsync(analyst, page)).Html, StringComparison.Ordinal);
        await Host.Get<LogWatch>().RoundAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(null, "/health")).Status);
        Assert.DoesNotContain("class=\"err alarm\"", (await GetAsync(administrator, "/account")).Html, StringComparison.Ordinal);
        Assert.Equal(["log.unwritable"], await world.World.Database.ListAsync<string>(
            DatabaseRoles.Sealer, "select detail ->> 'code' from log.entry where kind = 'log.mended' and center = @center", ("center", center.Value)));
        Assert.Empty(await world.World.Database.ListAsync<string>(DatabaseRoles.Owner, "set role tessera_steward; select title from records.record where title = 'Another'"));
    }

    /// <summary>As a full disk does.</summary>
    private Task BreakAsync() => world.World.Database.RunAsync(RolePasswords.Superuser, """
        create function log.is_full() returns trigger language plpgsql as $$ begin raise exception 'no space left' using errcode = '53100'; end $$;
        create trigger is_full before insert on log.entry for each row execute function log.is_full()
        """);

    private Task MendAsync() => world.World.Database.RunAsync(RolePasswords.Superuser, "drop trigger is_full on log.entry; drop function log.is_full()");

    private async Task<(HttpStatusCode Status, string Html)> GetAsync(Member? reader, string address)
    {
        using var client = Host.ClientWith(reader?.Secret);
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}
