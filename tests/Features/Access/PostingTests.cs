using System.Net;
using System.Text.RegularExpressions;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Access;

/// <summary>One works under one posting at a time: what is seen changes with it, and only one's own in force can be chosen.</summary>
public sealed partial class PostingTests(GraphWorld world) : IClassFixture<GraphWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changing_the_posting_changes_what_is_seen_and_it_is_written_down()
    {
        var (_, there) = await world.ACenterAsync();
        var (_, here) = await world.ACenterAsync();
        var record = await world.ARecordAsync(there, GraphWorld.APhone("703-555-0191"));
        var second = await PostAsync(here, there.Center.Value, to: null);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(here, $"/records/{record.Id}"));

        Assert.Equal(HttpStatusCode.Found, await ChooseAsync(here, second));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here, $"/records/{record.Id}"));
        Assert.Equal(["done"], await world.World.Database.ListAsync<string>(
            Tessera.Kernel.Connections.DatabaseRoles.Engine, "select outcome from log.entry where kind = 'posting.choose' and person = @person", ("person", here.Person.Value)));
    }

    [Fact]
    public async Task Anothers_posting_and_one_that_is_over_are_not_offered_and_not_taken()
    {
        var (_, other) = await world.ACenterAsync();
        var (_, mine) = await world.ACenterAsync();
        var over = await PostAsync(mine, other.Center.Value, to: new DateOnly(2021, 1, 1));
        using var client = world.World.ClientOf(mine);
        var page = await client.GetStringAsync(new Uri("/posting", UriKind.Relative), Cancel);

        Assert.Contains(mine.Posting.ToString(), page, StringComparison.Ordinal);
        Assert.DoesNotContain(over.ToString(), page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await ChooseAsync(mine, over));
        Assert.Equal(HttpStatusCode.NotFound, await ChooseAsync(mine, other.Posting.Value));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(mine, "/"));
    }

    private async Task<HttpStatusCode> ChooseAsync(Member member, Guid posting)
    {
        using var client = world.World.ClientOf(member);
        var page = await client.GetAsync(new Uri("/posting", UriKind.Relative), Cancel);
        client.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "posting", ["Request.Posting"] = posting.ToString(), ["__RequestVerificationToken"] = Token().Match(await page.Content.ReadAsStringAsync(Cancel)).Groups[1].Value,
        });
        return (await client.PostAsync(new Uri("/posting", UriKind.Relative), form, Cancel)).StatusCode;
    }

    private async Task<HttpStatusCode> StatusAsync(Member member, string address)
    {
        using var client = world.World.ClientOf(member);
        return (await client.GetAsync(new Uri(address, UriKind.Relative), Cancel)).StatusCode;
    }

    private async Task<Guid> PostAsync(Member member, Guid center, DateOnly? to)
    {
        var id = Guid.CreateVersion7();
        await world.World.Database.AsStewardAsync(
            "insert into access.posting (id, person, agency, center, title, duties, caveats, from_day, to_day) values (@id, @person, @center, @center, 'Second', '{write}', '{les}', '2020-01-01', @to)",
            ("id", id), ("person", member.Person.Value), ("center", center), ("to", to ?? (object)DBNull.Value));
        return id;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
