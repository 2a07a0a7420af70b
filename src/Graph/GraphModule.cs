using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Graph.Contracts;
using Tessera.Graph.Judge;
using Tessera.Graph.Mentions;
using Tessera.Kernel;

namespace Tessera.Graph;

/// <summary>Mentions, links, judgements, pointers; the matcher; the dots of a record and what is seen of an entity.</summary>
public sealed class GraphModule : IModule
{
    public string Schema => "graph";

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<IMentions, RecordMentions>();
        services.AddScoped<Judge.Judge>();
        services.AddScoped<UndoJudgement>();
    }

    public void Map(ModelBuilder model) => model.MapGraph();

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapJudge();
        api.MapUndoJudgement();
    }
}
