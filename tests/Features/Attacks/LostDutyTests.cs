using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using Tessera.Kernel.Ids;
using Tessera.Tests.Features.Access;

namespace Tessera.Tests.Features.Attacks;

/// <summary>Who was somebody a moment ago: a duty that is taken while requests run, a cookie from before signing in or after signing out.</summary>
public sealed class LostDutyTests(GateWorld gate) : IClassFixture<GateWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>CJIS AC-2(13): what begins after the duty was taken is refused, however many are on their way at that moment.</summary>
    [Fact]
    public async Task A_duty_taken_while_requests_run_opens_nothing_that_begins_after()
    {
        var member = await gate.World.StaffAsync(await gate.World.CenterAsync(), "triage");
        using var client = gate.World.ClientOf(member);
        using var taken = new CancellationTokenSource();
        var late = new List<HttpStatusCode>();
        var senders = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var after = 0; after < 10; after++)
            {
                var isLate = taken.IsCancellationRequested;
                var answer = await client.PostAsJsonAsync("/api/calls", new { what = "A van stood at the gate for an hour." }, Cancel);
                if (!isLate)
                {
                    after = -1; // goes on until ten have begun without the duty
                    continue;
                }

                lock (late) late.Add(answer.StatusCode);
            }
        }, Cancel)).ToList();

        await Task.Delay(150, Cancel);
        await gate.World.Database.AsStewardAsync("update access.posting set duties = '{write}' where id = @id", ("id", member.Posting.Value));
        await taken.CancelAsync();
        await Task.WhenAll(senders);

        Assert.NotEmpty(late);
        Assert.All(late, status => Assert.Equal(HttpStatusCode.Conflict, status));
    }

    /// <summary>Session fixation: a cookie that somebody else put there is not taken over by signing in.</summary>
    [Fact]
    public async Task A_cookie_from_before_signing_in_is_worth_nothing_after_it()
    {
        var (who, planted) = (await gate.MemberAsync(), Secrets.RandomText());
        var cookies = new Dictionary<string, string>(StringComparer.Ordinal) { ["tessera"] = planted };
        using var client = gate.Client();
        await SendAsync(client, cookies, "/sign-in", "sign-in", ("Request.Email", who.Email), ("Request.Password", GateWorld.Password), ("Request.AcceptsNotice", "true"));
        await SendAsync(client, cookies, "/sign-in/enrol", "enrol", ("Request.Code", ""));

        Assert.NotEqual(planted, cookies["tessera"]);
        Assert.Equal(HttpStatusCode.OK, (await gate.Client(cookies["tessera"]).GetAsync("/", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await gate.Client(planted).GetAsync("/", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_cookie_that_was_signed_out_opens_neither_page_nor_API()
    {
        var member = await gate.World.StaffAsync(await gate.World.CenterAsync(), "triage");
        await gate.World.Database.AsStewardAsync("update access.session set ended_at = access.now() where posting = @id", ("id", member.Posting.Value));
        using var client = gate.Client(member.Secret);

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/tips", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/desk", Cancel)).StatusCode);
    }

    /// <summary>Reads the page's form and sends it, as a browser does whose cookies are these; an empty code is that of the key on the page.</summary>
    private static async Task SendAsync(HttpClient client, Dictionary<string, string> cookies, string path, string form, params (string Name, string Value)[] fields)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Cookie", Jar(cookies) } } };
        using var page = await client.SendAsync(asked, Cancel);
        Keep(page, cookies, "tessera-form");
        var html = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStreamAsync(Cancel), Cancel);
        var key = string.Concat((html.QuerySelector("#key")?.TextContent ?? "").Where(char.IsLetterOrDigit));
        var token = html.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var sent = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Headers = { { "Cookie", Jar(cookies) } },
            Content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value is "" ? SignInTests.Code(key) : field.Value)), new("_handler", form), new("__RequestVerificationToken", token)]),
        };
        using var answer = await client.SendAsync(sent, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Keep(answer, cookies, "tessera", "tessera-step");
    }

    private static string Jar(Dictionary<string, string> cookies) => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    private static void Keep(HttpResponseMessage answer, Dictionary<string, string> cookies, params string[] wanted)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return;
        foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)).Where(pair => wanted.Contains(pair[0]) && pair[1].Length > 0)) cookies[pair[0]] = pair[1];
    }
}
