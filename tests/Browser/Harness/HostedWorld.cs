using Tessera.Tests.Browser.Journey;
using Tessera.Tests.Features.World;

[assembly: AssemblyFixture(typeof(Tessera.Tests.Browser.Harness.HostedWorld))]

namespace Tessera.Tests.Browser.Harness;

/// <summary>One for the run: the world of the feature tests, with its workspace on a real port.</summary>
public sealed class HostedWorld : IAsyncLifetime
{
    public TestWorld World { get; } = new();

    public Uri Address { get; private set; } = null!;

    private Task<Region>? _region;
    private readonly Lock _making = new();

    /// <summary>The region of the journeys, made by whoever asks first.</summary>
    internal Task<Region> RegionAsync()
    {
        lock (_making) return _region ??= Region.MakeAsync(World);
    }

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        World.Host.UseKestrel(0);
        World.Host.StartServer();
        Address = World.Host.ClientOptions.BaseAddress;
    }

    /// <summary>The session of an analyst of a center of their own.</summary>
    public async Task<string> SomebodyAsync(params string[] duties)
    {
        var center = await World.CenterAsync();
        return (await World.StaffAsync(center, duties is [] ? ["triage"] : duties)).Secret;
    }

    public async ValueTask DisposeAsync()
    {
        if (_region is { IsCompletedSuccessfully: true }) (await _region).Dispose();
        await World.DisposeAsync();
    }
}
