using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel;

namespace Tessera.Intake;

public sealed class IntakeModule : IModule
{
    public string Schema => "intake";

    public void Register(IServiceCollection services)
    {
    }

    public void Map(ModelBuilder model)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
    }
}
