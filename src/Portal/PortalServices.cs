using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Npgsql;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Sealing;
using Tessera.Portal.Drafts;
using Tessera.Portal.Files;
using Tessera.Portal.Flood;
using Tessera.Portal.Flow;
using Tessera.Portal.Receipts;
using Tessera.Portal.Send;
using Tessera.Portal.Store;

namespace Tessera.Portal;

/// <summary>The parts of the Portal.</summary>
internal static class PortalServices
{
    public static IServiceCollection AddPortal(this IServiceCollection services, TesseraConnections connections, TesseraPaths paths, PortalSettings settings)
    {
        var database = new NpgsqlConnectionStringBuilder(connections.ForRole(DatabaseRoles.Portal)) { Timeout = 5, CommandTimeout = 15, MaxPoolSize = 20, MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 };
        services.AddDataProtection().SetApplicationName("Tessera.Portal");
        return services
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(IntakeKeys.Of(paths).Sealing())
            .AddSingleton(new PortalKey(InstallationKey.At(paths.PortalKey)))
            .AddSingleton(_ => NpgsqlDataSource.Create(database))
            .AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>()
            .AddSingleton(provider => new Spool(paths.Spool, provider.GetRequiredService<SealingKey>()))
            .AddSingleton<PortalStore>()
            .AddSingleton<Tokens>()
            .AddSingleton<FloodWatch>()
            .AddSingleton<WrongReceipts>()
            .AddSingleton<SendReport>()
            .AddSingleton<SayMore>()
            .AddSingleton<ReportFlow>()
            .AddSingleton<ReceiptDesk>()
            .AddHostedService<SpoolSweep>();
    }
}
