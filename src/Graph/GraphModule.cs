using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel;

namespace Tessera.Graph;

public sealed class GraphModule : IModule
{
    public string Schema => "graph";

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
