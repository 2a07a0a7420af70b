using System.Globalization;
using AngleSharp.Html.Parser;
using Tessera.Cli.Seed;
using Tessera.Cli.Smoke;
using Tessera.Kernel.Connections;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Access;

/// <summary>A world whose people have accounts, and the workspace on a real port, as a browser finds it.</summary>
public sealed class GateWorld : IAsyncLifetime
{
    internal const string Password = "quiet-otter-97-lamps";

    public GateWorld()
        : this(settings: null)
    {
    }

    /// <param name="settings">What an installation chose otherwise.</param>
    internal GateWorld(IReadOnlyDictionary<string, string>? settings) => World = new() { Settings = settings };

    public TestWorld World { get; }

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        World.Host.UseKestrel(0);
        World.Host.StartServer();
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    internal Visitor Visitor() => new(World.Host.ClientOptions.BaseAddress);

    /// <summary>A browser with this cookie, which says where it is sent instead of going there.</summary>
    internal HttpClient Client(string? secret = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = World.Host.ClientOptions.BaseAddress };
        if (secret is not null) client.DefaultRequestHeaders.Add("Cookie", $"tessera={secret}");
        return client;
    }

    /// <summary>Presses a button of the frame, with the token that its page gave this session.</summary>
    internal async Task<HttpResponseMessage> PressAsync(string secret, string path)
    {
        using var client = Client();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/search") { Headers = { { "Cookie", $"tessera={secret}" } } };
        using var page = await client.SendAsync(asked);
        var html = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStreamAsync(), CancellationToken.None);
        var token = html.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var cookie = page.Headers.GetValues("Set-Cookie").First(set => set.StartsWith("tessera-form", StringComparison.Ordinal)).Split(';')[0];
        using var sent = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Headers = { { "Cookie", $"tessera={secret}; {cookie}" } },
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
        };
        return await client.SendAsync(sent);
    }

    /// <summary>Somebody with an account and no second factor yet.</summary>
    internal async Task<(Member Member, string Email)> MemberAsync()
    {
        var member = await World.StaffAsync(await World.CenterAsync(), "triage");
        return (member, await AccountAsync(member));
    }

    /// <summary>Gives a member an account; its address.</summary>
    internal async Task<string> AccountAsync(Member member)
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"{member.Person}@example.test");
        await SignIn.MakeAsync(World.Database.Connections, [(member.Person.Value, email)], Password, TestContext.Current.CancellationToken);
        return email;
    }

    /// <summary>Enrols a phone for them, and gives its key.</summary>
    internal async Task<string> EnrolledAsync((Member Member, string Email) who)
    {
        var (visitor, key) = await InAsync(who);
        visitor.Dispose();
        return key;
    }

    /// <summary>Enrols a phone for them, and gives the browser in which they are signed in by it.</summary>
    internal async Task<(Visitor Visitor, string Key)> InAsync((Member Member, string Email) who)
    {
        var visitor = Visitor();
        await SignInTests.PasswordAsync(visitor, who.Email);
        var key = SignInTests.KeyOn(visitor);
        await visitor.Form("Turn it on").Write("code", SignInTests.Code(key)).SendAsync(TestContext.Current.CancellationToken);
        Assert.Equal("/", visitor.At.AbsolutePath);
        return (visitor, key);
    }

    internal async Task<long> LoggedAsync((Member Member, string Email) who, string kind, string outcome, string code) => (await World.Database.ListAsync<long>(
        DatabaseRoles.Sealer,
        "select count(*) from log.entry where person = @person and kind = @kind and outcome = @outcome and detail ->> 'code' = @code",
        ("person", who.Member.Person.Value), ("kind", kind), ("outcome", outcome), ("code", code)))[0];
}
