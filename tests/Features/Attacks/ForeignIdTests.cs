using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Tests.Features.Matrix;

namespace Tessera.Tests.Features.Attacks;

/// <summary>Ids of others, in every route and every body: the answer is that of an id that never was, to the byte.</summary>
public sealed partial class ForeignIdTests(AttackWorld made) : IClassFixture<AttackWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_route_an_invisible_thing_answers_byte_for_byte_as_one_that_never_was()
    {
        var (caller, wrong) = (made.Caller(), new List<string>());
        foreach (var row in MatrixTable.All.Where(row => row.NamesARecord))
            foreach (var body in (string[])[row.Body, row.IsApi ? "{}" : ""])
            {
                var kind = row.Subject.Split('.')[0];
                var there = await caller.AskAsync(row with { Body = body }, made.Stranger, made.Subjects[kind]);
                var never = await caller.AskAsync(row with { Body = body }, made.Stranger, Never(kind));
                if (there.Said != never.Said || Plain(there.Text) != Plain(never.Text)) wrong.Add($"{row.Method} {row.Address} answers {there.Said} and {never.Said}, or other words");
            }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Authorise one thing and change another is the fault of our peers (CVE-2026-56424): each id of a route and a body is looked up under the same wall.</summary>
    [Fact]
    public async Task In_a_body_or_beside_another_id_it_changes_nothing()
    {
        var (mine, theirs) = (await made.Make.MakeAsync("Issued"), made.Subjects["Issued"]);
        var before = await StateAsync(theirs);

        foreach (var (path, body) in (IEnumerable<(string, object)>)[
            ($"/api/records/{mine.Id}/grants/{theirs.Grant}/withdrawal", new { why = "Another record's grant." }),
            ("/api/judgements", new { a = mine.Mention, b = Guid.CreateVersion7(), verdict = "Same" }),
            ($"/api/records/{mine.Id}/grants", new { recipient = Guid.CreateVersion7(), purpose = "INVESTIGATION", needToKnow = "Nobody of that id.", markings = new[] { "LES" } })])
            Assert.Equal(404, (int)(await made.World.ClientOf(made.Insider.Member).PostAsJsonAsync(path, body, Cancel)).StatusCode);
        foreach (var (path, body) in (IEnumerable<(string, object)>)[
            ("/api/judgements", new { a = theirs.Mention, b = mine.Mention, verdict = "Same" }),
            ($"/api/mentions/{theirs.Mention}/describe", new { role = "Witness", parent = mine.Mention })])
            Assert.Equal(404, (int)(await made.World.ClientOf(made.Stranger.Member).PostAsJsonAsync(path, body, Cancel)).StatusCode);

        Assert.Equal(before, await StateAsync(theirs));
    }

    /// <summary>No header says who acts or for whom: only the session does.</summary>
    [Theory]
    [InlineData("X-Forwarded-User")]
    [InlineData("X-Original-URL")]
    [InlineData("X-Rewrite-URL")]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-Tessera-Posting")]
    [InlineData("Authorization")]
    public async Task In_a_header_it_opens_nothing(string header)
    {
        using var client = made.World.ClientOf(made.Stranger.Member);
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, header is "X-HTTP-Method-Override" ? "DELETE" : $"/records/{made.Subjects["Issued"].Id} {made.Insider.Member.Posting} {made.Insider.Member.Secret}");

        Assert.Equal(404, (int)(await client.GetAsync($"/records/{made.Subjects["Issued"].Id}", Cancel)).StatusCode);
        Assert.Equal(404, (int)(await client.PostAsJsonAsync($"/api/records/{made.Subjects["Issued"].Id}/hold", new { authority = "Court", reason = "A case." }, Cancel)).StatusCode);
    }

    private static Subject Never(string kind) => new()
    {
        Kind = kind, Id = RecordId.New(), Mention = Guid.CreateVersion7(), Judgement = Guid.CreateVersion7(), File = Guid.CreateVersion7(), Grant = Guid.CreateVersion7(), Ask = Guid.CreateVersion7(), Number = "T1-SAR-2026-0001",
    };

    private async Task<string> StateAsync(Subject subject) => string.Join(' ', await made.World.Database.ListAsync<string>(DatabaseRoles.Owner,
        "set role tessera_steward; select to_jsonb(r)::text from records.record r where id = @id union all select to_jsonb(g)::text from records.grants g where record = @id union all select to_jsonb(m)::text from graph.mention m where record = @id", ("id", subject.Id.Value)));

    /// <summary>Without what differs in every answer: its number, its form's token, the clock, the id that was asked for.</summary>
    private static string Plain(string text) => Own().Replace(text, "");

    [GeneratedRegex("nonce=\"[^\"]*\"|\"traceId\":\"[^\"]*\"|name=\"__RequestVerificationToken\" value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}|\\d\\d:\\d\\d(:\\d\\d)?|data-lock-seconds=\"\\d+\"|Locks in \\d+ min", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Own();
}
