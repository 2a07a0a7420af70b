using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Records.Contracts;
using Tessera.Records.Files;
using Tessera.Records.Give;
using Tessera.Records.Hold;
using Tessera.Records.Numbers;
using Tessera.Records.OpenPart;
using Tessera.Records.Purge;
using Tessera.Records.Review;
using Tessera.Records.Withdraw;
using Tessera.Records.Write;

namespace Tessera.Records;

/// <summary>The spine: record, version, part, grant, citation, hold, file and custody; clocks, release, recall, purge.</summary>
public sealed class RecordsModule : IModule
{
    public string Schema => "records";

    public void Register(IServiceCollection services)
    {
        services.AddValidation();
        services.AddSingleton<RecordKinds>();
        services.AddSingleton<Numbers.Numbers>();
        services.AddSingleton<INameRecords, RecordNames>();
        services.AddSingleton<RecordKeys>();
        services.AddSingleton<IRecordWriter, RecordWriter>();
        services.AddSingleton<IFileStore, FileStore>();
        services.AddSingleton<IRecordFiles, RecordFiles>();
        services.AddSingleton<Forget>();
        services.AddScoped<Purge.Purge>();
        services.AddScoped<PlaceHold>();
        services.AddScoped<ReviewRecord>();
        services.AddScoped<OpenPart.OpenPart>();
        services.AddHostedService<PurgeByClock>();
        services.AddSingleton<IStrayFiles, StrayFiles>();
        services.AddHostedService<SweepFiles>();
        services.AddSingleton<IRelease, Release>();
        services.AddScoped<Give.Give>();
        services.AddScoped<Withdraw.Withdraw>();
    }

    public void Map(ModelBuilder model) => model.MapRecords();

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapPurge();
        api.MapHold();
        api.MapReview();
        api.MapOpenPart();
        api.MapGive();
        api.MapWithdraw();
    }

    /// <summary>Files, on a path of their own: sandboxed copies.</summary>
    public static void MapFiles(IEndpointRouteBuilder routes) => FileEndpoint.MapFiles(routes);
}
