using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ui;
using Tessera.Records.Contracts;
using Tessera.Vetting.AddFacts;
using Tessera.Vetting.Approve;
using Tessera.Vetting.Attest;
using Tessera.Vetting.Check;
using Tessera.Vetting.Clocks;
using Tessera.Vetting.CloseSar;
using Tessera.Vetting.Decide;
using Tessera.Vetting.Determine;
using Tessera.Vetting.Kinds;
using Tessera.Vetting.MakeSar;
using Tessera.Vetting.Pages;
using Tessera.Vetting.Refer;

namespace Tessera.Vetting;

/// <summary>Is it a SAR, is it an ISE-SAR: promotion, checks, the two-part determination, the protected-activity guard.</summary>
public sealed class VettingModule : IModule
{
    public string Schema => "vetting";

    public void Register(IServiceCollection services)
    {
        services.AddValidation();
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Tessera:Vetting").Get<VettingPolicy>() ?? new());
        services.AddSingleton<IRecordKind, SarKind>();
        services.AddSingleton<IRecordKind, IseSarKind>();
        services.AddSingleton<IRecordPanel, DeterminationOnRecord>();
        services.AddNavigation(new NavigationItem("Reports", "/reports", "file-warning", 'R', 20, Duties.Vet));
        services.AddScoped<MakeSar.MakeSar>();
        services.AddScoped<AddFacts.AddFacts>();
        services.AddScoped<Determine.Determine>();
        services.AddScoped<Check.Check>();
        services.AddScoped<Attest.Attest>();
        services.AddScoped<Consequences>();
        services.AddScoped<Decide.Decide>();
        services.AddScoped<CloseSar.CloseSar>();
        services.AddScoped<Refer.Refer>();
        services.AddScoped<Approve.Approve>();
    }

    public void Map(ModelBuilder model) => model.MapVetting();

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapMakeSar();
        api.MapAddFacts();
        api.MapDetermine();
        api.MapCheck();
        api.MapAttest();
        api.MapDecide();
        api.MapCloseSar();
        api.MapRefer();
        api.MapApprove();
    }
}
