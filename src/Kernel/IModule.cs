using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Tessera.Kernel;

/// <summary>A module of the house: its services, its tables, its endpoints. The class is the module's table of contents.</summary>
public interface IModule
{
    /// <summary>The database schema that holds this module's tables, and nobody else's.</summary>
    string Schema { get; }

    void Register(IServiceCollection services);

    void Map(ModelBuilder model);

    /// <param name="api">The group <c>/api</c>: authorised, JSON only.</param>
    void MapEndpoints(IEndpointRouteBuilder api);
}
