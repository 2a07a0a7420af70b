using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel;
using Tessera.Tasking.Contracts;
using Tessera.Tasking.Desk;

namespace Tessera.Tasking;

/// <summary>Who must do what by when: desks (queues with clocks) and asks.</summary>
public sealed class TaskingModule : IModule
{
    public string Schema => "tasking";

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<IDesk, DeskWriter>();
    }

    public void Map(ModelBuilder model)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
    }
}
