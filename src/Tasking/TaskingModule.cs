using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel;

namespace Tessera.Tasking;

public sealed class TaskingModule : IModule
{
    public string Schema => "tasking";

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
