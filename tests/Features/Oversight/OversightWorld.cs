using System.Globalization;
using System.Net;
using Tessera.Cli.Smoke;
using Tessera.Kernel.Ids;
using Tessera.Tests.Features.Access;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Oversight;

/// <summary>Those who oversee, at a browser, and a log whose past is planted.</summary>
public sealed class OversightWorld : IAsyncLifetime
{
    private readonly GateWorld _gate = new();

    public TestWorld World => _gate.World;

    public GraphWorld Records => new(World);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _gate.InitializeAsync();

    public ValueTask DisposeAsync() => _gate.DisposeAsync();

    internal Visitor Of(Member member)
    {
        var cookies = new CookieContainer();
        cookies.Add(World.Host.ClientOptions.BaseAddress, new Cookie("tessera", member.Secret));
        return new(World.Host.ClientOptions.BaseAddress, cookies);
    }

    internal async Task<Visitor> AtAsync(Member member, string address)
    {
        var visitor = Of(member);
        await visitor.OpenAsync(address, Cancel);
        return visitor;
    }

    /// <summary>Entries of the log as this member had written them so many days ago.</summary>
    public Task PlantAsync(Member by, string kind, int count, double daysAgo) => World.Database.AsStewardAsync(
        "insert into log.entry (id, at, source, kind, center, person, posting, outcome) select gen_random_uuid(), now() - make_interval(mins => @minutes), 'audit', @kind, @center, @person, @posting, 'done' from generate_series(1, @count)",
        ("minutes", (int)(daysAgo * 1440)), ("kind", kind), ("center", by.Center.Value), ("person", by.Person.Value), ("posting", by.Posting.Value), ("count", count));

    public async Task<long> LoggedAsync(AgencyId center, string kind) => (await World.Database.ListAsync<long>(
        "tessera_sealer", "select count(*) from log.entry where center = @center and kind = @kind", ("center", center.Value), ("kind", kind)))[0];

    /// <summary>The Monday of the week in which this day lies, at the test's centers.</summary>
    public static DateOnly Monday(double daysAgo)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow().AddDays(-daysAgo), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
