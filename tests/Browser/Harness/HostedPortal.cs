using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Browser.Harness;

/// <summary>The public's door of one center of the world, as a host of its own on a real port: it shares the database, the spool and Intake's public key with the workspace.</summary>
internal sealed class HostedPortal : WebApplicationFactory<Tessera.Portal.App>
{
    private readonly TestWorld _world;
    private readonly string _center;

    public HostedPortal(TestWorld world, string center)
    {
        (_world, _center) = (world, center);
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var database = _world.Database.Connections;
        builder.UseEnvironment("Production")
            .UseSetting("TESSERA_DB", $"Host={database.Host};Port={database.Port};Database={database.Database}")
            .UseSetting("TESSERA_SECRETS", database.Secrets)
            .UseSetting("TESSERA_VAR", _world.Host.Paths.Var)
            .UseSetting("Logging:Console:LogLevel:Default", "Error")
            .UseSetting("Portal:CenterCode", _center)
            .UseSetting("Portal:KeepFreeBytes", "0");
    }
}
