using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel;

namespace Tessera.Access;

public sealed class AccessModule : IModule
{
    public string Schema => "access";

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
