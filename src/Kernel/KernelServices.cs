using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Log;
using Tessera.Kernel.Work;

namespace Tessera.Kernel;

/// <summary>What the kernel gives to a host.</summary>
public static class KernelServices
{
    public static IServiceCollection AddKernel(
        this IServiceCollection services, TesseraConnections connections, TesseraPaths paths, IReadOnlyList<IModule> modules) => services
            .AddSingleton(connections)
            .AddSingleton(paths)
            .AddSingleton(modules)
            .AddSingleton(_ => InstallationKey.OfInstallation(paths))
            .AddSingleton<LogHealth>()
            .AddSingleton<WorkFactory>()
            .AddScoped<IWork>(scope => new UnitOfWork(scope.GetRequiredService<WorkFactory>(), new SessionEntrance(scope.GetRequiredService<ICurrentReader>())))
            .AddScoped<IFreshWork, FreshWork>()
            .AddSingleton<IJobWork, JobWork>();

    /// <summary>The sealer, for the host that runs it.</summary>
    public static IServiceCollection AddSealer(this IServiceCollection services) => services
        .AddSingleton(provider => LogSigner.At(provider.GetRequiredService<TesseraPaths>().LogKey))
        .AddSingleton(provider => new HeadExport(provider.GetRequiredService<TesseraPaths>().Heads))
        .AddSingleton(provider => new DayHeadFolder(provider.GetRequiredService<TesseraPaths>().Days))
        .AddSingleton<DayCloser>()
        .AddSingleton<ChainState>()
        .AddHostedService<Sealer>()
        .AddSingleton<LogWatch>()
        .AddHostedService(provider => provider.GetRequiredService<LogWatch>());
}
