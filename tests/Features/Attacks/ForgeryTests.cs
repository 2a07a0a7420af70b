using System.Net;
using System.Net.Http.Json;
using Tessera.Kernel.Connections;
using Tessera.Tests.Features.Matrix;

namespace Tessera.Tests.Features.Attacks;

/// <summary>Requests that another site, an older page or somebody else's form sends with the reader's own cookie (CJIS SC-23).</summary>
public sealed class ForgeryTests(AttackWorld made) : IClassFixture<AttackWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<MatrixRow> Writes => MatrixTable.All.Where(row => !row.Reads && row.Sight is not "self");

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task What_another_site_sends_is_refused_at_every_way_in_that_writes(string header, string value)
    {
        var (caller, wrong) = (made.Caller(), new List<string>());
        foreach (var row in Writes)
        {
            var (said, _) = await caller.AskAsync(row, made.Insider, Of(row), new((header, value)));
            if (said is not "400") wrong.Add($"{row.Method} {row.Address}: {said}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_anothers_is_refused()
    {
        var (caller, wrong) = (made.Caller(), new List<string>());
        foreach (var row in Writes.Where(row => row.Form is not null || row.Address is "/sign-out" or "/lock"))
        {
            foreach (var whose in (MatrixReader?[])[null, made.Stranger])
            {
                var (said, _) = await caller.AskAsync(row, made.Insider, Of(row), new(HasToken: whose is not null, TokenOf: whose));
                if (said is not "400") wrong.Add($"{row.Method} {row.Address} with {(whose is null ? "no token" : "another's token")}: {said}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What a form of another site can send without asking: never JSON.</summary>
    [Fact]
    public async Task The_API_takes_nothing_that_a_form_can_send()
    {
        using var client = made.World.ClientOf(made.Insider.Member);
        foreach (var row in Writes.Where(row => row is { IsApi: true, Method: "POST" or "PUT" } && row.Body is not ""))
        {
            using var request = new HttpRequestMessage(new(row.Method), made.Caller().Address(row, Of(row))) { Content = new StringContent(row.Body, null, "text/plain") };
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.SendAsync(request, Cancel)).StatusCode);
        }
    }

    /// <summary>Mass assignment (CVE-2026-22783): a request is a class of its own, with what may be said in it and no more.</summary>
    [Fact]
    public async Task Fields_that_no_form_has_change_nothing()
    {
        var stranger = made.Stranger.Member;
        var body = new
        {
            what = "A van stood at the gate for an hour, over-posted.", id = Guid.CreateVersion7(), owner = stranger.Center.Value, author = stranger.Posting.Value, recordState = "Issued", stream = "Product",
            purgeOn = "2099-01-01", audience = new[] { stranger.Agency.Value }, caveats = Array.Empty<string>(), number = "X-1", onHold = true, priority = "Immediate", record = new { owner = stranger.Center.Value },
        };

        var answer = await made.World.ClientOf(made.Insider.Member).PostAsJsonAsync("/api/calls", body, Cancel);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var rows = await made.World.Database.ListAsync<string>(DatabaseRoles.Owner,
            "set role tessera_steward; select concat_ws(' ', owner = @owner, author = @author, state, stream, on_hold, priority, purge_on < current_date + 400, number like '%TIP%', audience && array[@stranger]) from records.record where author = @author and title like 'A van stood%'",
            ("owner", made.Center.Value), ("author", made.Insider.Member.Posting.Value), ("stranger", stranger.Agency.Value));
        Assert.Equal(["t t submitted Tip f Routine t t f"], rows);
    }

    private Subject? Of(MatrixRow row) => row.NamesARecord ? made.Subjects[row.Subject.Split('.')[0]] : null;
}
