using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel;

namespace Tessera.Records;

public sealed class RecordsModule : IModule
{
    public string Schema => "records";

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
