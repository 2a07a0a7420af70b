using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel;
using Tessera.Migrations;

namespace Tessera.Cli.Import;

/// <summary>The modules as Web has them, without Web: an import goes through the same door and the same verbs.</summary>
internal static class ImportHost
{
    public static ServiceProvider Make(Installation installation)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddLogging();
        services.AddKernel(installation.Database, new TesseraPaths(installation.Var, installation.Passwords.Folder), TesseraModules.All);
        foreach (var module in TesseraModules.All) module.Register(services);
        return services.BuildServiceProvider();
    }
}
