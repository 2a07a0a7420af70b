using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Federate;
using Tessera.Access.Providers;
using Tessera.Cli.Smoke;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Keys;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Federate;

/// <summary>A center whose police department signs its people in elsewhere, and the provider that does it.</summary>
public sealed class FederatedWorld : IAsyncLifetime
{
    internal const string Strong = "http://idmanagement.gov/ns/assurance/aal/2";

    public TestWorld World { get; } = new() { Services = services => services.AddSingleton(new IssuerRule(AllowsLoopbackWithoutTls: true)) };

    internal TestProvider Provider { get; } = new();

    internal Member Keeper { get; private set; } = null!;

    internal Tessera.Kernel.Ids.AgencyId Center { get; private set; }

    internal Guid Registration { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        World.Host.UseKestrel(0);
        World.Host.StartServer();
        await Provider.StartAsync(CancellationToken.None);
        await WarmAsync();
        Center = await World.CenterAsync();
        Keeper = await World.StaffAsync(Center, "admin");
        await World.Database.AsStewardAsync("update access.agency set ori = 'VA1234567' where id = @id", ("id", Center.Value));
        Registration = await RegisterAsync(TestProvider.ClientId, Center, Gfipm.Part23, Gfipm.Sworn);
    }

    /// <summary>On a busy machine a provider's first answers take longer than Tessera waits for one.</summary>
    private async Task WarmAsync()
    {
        using var patient = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        foreach (var place in (string[])["openid-configuration", "jwks"])
        {
            using var answer = await patient.GetAsync(new Uri($"{Provider.Issuer.TrimEnd('/')}/.well-known/{place}"), CancellationToken.None);
            Assert.True(answer.IsSuccessStatusCode, $"{place}: {answer.StatusCode}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        await World.DisposeAsync();
    }

    /// <summary>As the page does it, under the wall; and the provider is told where to send people back to.</summary>
    internal async Task<Guid> RegisterAsync(string client, Tessera.Kernel.Ids.AgencyId agency, params string[] attributes)
    {
        var keep = new KeepProvider(new Tessera.Kernel.Work.FreshWork(World.WorkAs(Keeper)), World.Host.Services.GetRequiredService<InstallationKey>(), new IssuerRule(AllowsLoopbackWithoutTls: true), TimeProvider.System);
        var id = await keep.RegisterAsync(new() { Name = $"Sign-in of {client}", Issuer = Provider.Issuer, ClientId = client, Secret = TestProvider.ClientSecret, Levels = Strong, Agencies = [agency.Value], Attributes = [.. attributes] }, CancellationToken.None);
        await Provider.KnowAsync(new Uri(World.Host.ClientOptions.BaseAddress, $"/sign-in/from/{id}").ToString(), client);
        return id;
    }

    internal async Task ChangeAsync(Guid provider, string levels, params string[] attributes) =>
        await Keep().ChangeAsync(provider, new() { Levels = levels, Agencies = [Center.Value], Attributes = [.. attributes] }, Cancel);

    internal KeepProvider Keep() => new(new Tessera.Kernel.Work.FreshWork(World.WorkAs(Keeper)), World.Host.Services.GetRequiredService<InstallationKey>(), new IssuerRule(AllowsLoopbackWithoutTls: true), TimeProvider.System);

    internal KeepLink KeepLink(Member? keeper = null) => new(new Tessera.Kernel.Work.FreshWork(World.WorkAs(keeper ?? Keeper)), TimeProvider.System);

    /// <summary>What the provider says next.</summary>
    internal string Says(string? subject = null, params (string Name, string Value)[] more)
    {
        subject ??= Guid.CreateVersion7().ToString();
        (Provider.Twist, Provider.Denies) = (null, false);
        Provider.Says.Clear();
        Provider.Says["sub"] = subject;
        Provider.Says["acr"] = Strong;
        Provider.Says["auth_time"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        foreach (var (name, value) in more) Provider.Says[name] = value;
        return subject;
    }

    /// <summary>Somebody of the center who may hold part 23, trained nowhere here.</summary>
    internal Task<Member> MemberAsync(params string[] duties) => World.MemberAsync(Center, Center, duties.Length == 0 ? ["triage"] : duties, training: [], caveats: ["les", "part23"]);

    internal Visitor Visitor(CookieContainer? cookies = null) => new(World.Host.ClientOptions.BaseAddress, cookies);

    /// <summary>Presses the provider's button; a browser without refresh follows the link it is shown.</summary>
    internal static async Task GoAsync(Visitor visitor, string client = TestProvider.ClientId)
    {
        await visitor.OpenAsync("/sign-in", Cancel);
        await visitor.Form($"Sign-in of {client}").Choose("accept").SendAsync(Cancel);
        Assert.Equal("/sign-in/elsewhere", visitor.At.AbsolutePath);
        await visitor.FollowAsync("Go on", Cancel);
    }

    /// <summary>Invited, linked under a new subject, and in; the browser and the subject.</summary>
    internal async Task<(Visitor Visitor, string Subject)> InAsync(Member member, params (string Name, string Value)[] more)
    {
        var code = await KeepLink().InviteAsync(member.Person, Registration, Cancel);
        var subject = Says(null, more);
        var visitor = Visitor();
        await GoAsync(visitor);
        await visitor.Form("Link me").Write("Code", code.ToUpper(CultureInfo.InvariantCulture)).SendAsync(Cancel);
        await ArriveAsync(visitor);
        return (visitor, subject);
    }

    internal static async Task ArriveAsync(Visitor visitor)
    {
        Assert.Contains("You are in", visitor.Text, StringComparison.Ordinal);
        await visitor.FollowAsync("Go on", Cancel);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    /// <summary>The reader of the newest session of this person that came from elsewhere, as the next request finds it; null: nobody.</summary>
    internal async Task<string?> ReaderAsync(Member member) => (await World.Database.ListAsync<string>(
        DatabaseRoles.Owner,
        "set role tessera_access; select coalesce((select (access.as_asserted(access.describe(s.posting, s.id, now(), now()), s.link))::text from access.session s where s.person = @person and s.link is not null and s.ended_at is null order by s.started_at desc limit 1), 'nobody')",
        ("person", member.Person.Value)))[0] is var said && said is "nobody" ? null : said;

    internal async Task<long> LoggedAsync(string outcome, string code, Member? member = null) => (await World.Database.ListAsync<long>(
        DatabaseRoles.Sealer,
        "select count(*) from log.entry where kind like 'sign-in.%' and outcome = @outcome and detail ->> 'code' = @code and center = @center and (@person = '00000000-0000-0000-0000-000000000000' or person = @person)",
        ("outcome", outcome), ("code", code), ("center", Center.Value), ("person", member?.Person.Value ?? default)))[0];
}
