using System.Net;
using Tessera.Access.Contracts;
using Tessera.Cli.Roles;
using Tessera.Kernel.Connections;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Access;

/// <summary>AU-6, AU-7, AU-9: the log is read by those who oversee, of their own center only, by person, record, kind and day; and that it was read is in it.</summary>
public sealed class AuditPageTests(GraphWorld world) : IClassFixture<GraphWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Duties.Audit, HttpStatusCode.OK)]
    [InlineData(Duties.Privacy, HttpStatusCode.OK)]
    [InlineData(Duties.Write, HttpStatusCode.NotFound)]
    [InlineData(Duties.Admin, HttpStatusCode.NotFound)]
    public async Task Only_who_oversees_finds_it(string duty, HttpStatusCode status)
    {
        var (center, _) = await world.ACenterAsync();

        Assert.Equal(status, (await GetAsync(await world.World.StaffAsync(center, duty), "/audit")).Status);
    }

    [Fact]
    public async Task It_shows_who_did_what_of_the_own_center_and_never_anothers()
    {
        var (center, analyst) = await world.ACenterAsync();
        var (_, stranger) = await world.ACenterAsync();
        var own = await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0181"));
        var other = await world.ARecordAsync(stranger, GraphWorld.APhone("703-555-0182"));
        var auditor = await world.World.StaffAsync(center, Duties.Audit);
        await GetAsync(analyst, $"/records/{own.Id}");
        await GetAsync(analyst, $"/records/{other.Id}");

        var all = await GetAsync(auditor, "/audit");
        var viewed = await GetAsync(auditor, $"/audit?record={own.Number}&kind=record.viewed");
        var refused = await GetAsync(auditor, "/audit?outcome=not-found");
        var foreign = await GetAsync(auditor, $"/audit?record={other.Number}");
        var again = await GetAsync(auditor, "/audit?kind=audit.viewed");

        Assert.Contains(own.Number, all.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Number, all.Html, StringComparison.Ordinal);
        Assert.Contains("record.viewed", viewed.Rows, StringComparison.Ordinal);
        Assert.DoesNotContain("record.opened", viewed.Rows, StringComparison.Ordinal);
        Assert.Contains("record.not-found", refused.Rows, StringComparison.Ordinal);
        Assert.Contains("No entry", foreign.Html, StringComparison.Ordinal);
        Assert.Contains("audit.viewed", again.Rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_found_by_part_of_the_name_and_older_pages_follow()
    {
        var (center, analyst) = await world.ACenterAsync();
        var auditor = await world.World.StaffAsync(center, Duties.Audit);
        for (var i = 0; i < 60; i++)
            await world.World.Database.AsStewardAsync(
                "insert into log.entry (id, at, source, kind, center, person, posting, outcome) values (@id, now(), 'audit', 'test.planted', @center, @person, @posting, 'done')",
                ("id", Guid.CreateVersion7()), ("center", center.Value), ("person", analyst.Person.Value), ("posting", analyst.Posting.Value));
        var name = (await world.World.Database.ListAsync<string>(DatabaseRoles.Identity, "select name from access.person where id = @id", ("id", analyst.Person.Value)))[0];

        var first = await GetAsync(auditor, $"/audit?person={Uri.EscapeDataString(name.ToUpperInvariant())}&kind=test.");
        var older = System.Text.RegularExpressions.Regex.Match(first.Html, "href=\"(/audit\\?[^\"]*before=[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        var second = await GetAsync(auditor, WebUtility.HtmlDecode(older));

        Assert.Equal((50, 10), (Count(first.Rows), Count(second.Rows)));
        Assert.Equal(0, Count((await GetAsync(auditor, "/audit?person=Nobody%20at%20all&kind=test.")).Rows));

        static int Count(string rows) => System.Text.RegularExpressions.Regex.Count(rows, "test\\.planted");
    }

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-02-01&to=2026-01-01", "to")]
    [InlineData("kind=Drop%20Table", "kind")]
    [InlineData("outcome=perhaps", "outcome")]
    [InlineData("before=x", "before")]
    public async Task A_malformed_selection_is_answered_400_with_its_field(string query, string field)
    {
        var (center, _) = await world.ACenterAsync();

        var answer = await GetAsync(await world.World.StaffAsync(center, Duties.Audit), $"/audit?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains($"<b class=\"b6\">{field}</b>", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_entry_is_named_beside_the_last_signed_head()
    {
        var (center, analyst) = await world.ACenterAsync();
        await world.ARecordAsync(analyst, GraphWorld.APhone("703-555-0183"));
        await world.MatchedAsync();
        await using var host = new TestHost(world.World.Database.Connections);
        var auditor = await world.World.StaffAsync(center, Duties.Audit);
        Assert.Contains("in one chain", (await GetAsync(auditor, "/audit", host)).Html, StringComparison.Ordinal);

        await using var later = new TestHost(world.World.Database.Connections);
        await world.World.Database.RunAsync(RolePasswords.Superuser, "update log.entry set outcome = 'failed' where id = (select entry from log.seal order by position limit 1)");
        var answer = await GetAsync(auditor, "/audit", later);
        await world.World.Database.RunAsync(RolePasswords.Superuser, "update log.entry set outcome = 'done' where id = (select entry from log.seal order by position limit 1)");

        Assert.Contains("The chain does not hold: 1 finding.", answer.Html, StringComparison.Ordinal);
        Assert.Contains("at position 1 was changed", answer.Html, StringComparison.Ordinal);
    }

    private Task<(HttpStatusCode Status, string Html, string Rows)> GetAsync(Member reader, string address) => GetAsync(reader, address, world.World.Host);

    private static async Task<(HttpStatusCode Status, string Html, string Rows)> GetAsync(Member reader, string address, TestHost host)
    {
        using var client = host.ClientWith(reader.Secret);
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        var from = html.IndexOf("<tbody>", StringComparison.Ordinal);
        return (answer.StatusCode, html, from < 0 ? "" : html[from..html.IndexOf("</tbody>", StringComparison.Ordinal)]);
    }
}
