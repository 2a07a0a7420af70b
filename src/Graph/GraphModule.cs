using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Graph.AddMention;
using Tessera.Graph.Contracts;
using Tessera.Graph.Decide;
using Tessera.Graph.Discover;
using Tessera.Graph.Judge;
using Tessera.Graph.Mentions;
using Tessera.Graph.Pages;
using Tessera.Graph.Point;
using Tessera.Graph.Search;
using Tessera.Graph.See;
using Tessera.Kernel;
using Tessera.Kernel.Ui;
using Tessera.Records.Contracts;

namespace Tessera.Graph;

/// <summary>Mentions, links, judgements, pointers; the matcher; the dots of a record and what is seen of an entity.</summary>
public sealed class GraphModule : IModule
{
    public string Schema => "graph";

    public void Register(IServiceCollection services)
    {
        services.AddValidation();
        services.AddNavigation(new NavigationItem("Dots", "/dots", "waypoints", 'L', 30));
        services.AddSingleton<IMentions, RecordMentions>();
        services.AddSingleton<IDots, Dots>();
        services.AddSingleton<IMatchCount, MatchCount>();
        services.AddSingleton<NewestDots>();
        services.AddSingleton<IRecordPanel, NamedOnRecord>();
        services.AddSingleton<IRecordPanel, DotsOnRecord>();
        services.AddSingleton<IRecordPanel, PointersOnRecord>();
        services.AddScoped<AddMention.AddMention>();
        services.AddScoped<Decide.Decide>();
        services.AddScoped<Judge.Judge>();
        services.AddScoped<UndoJudgement>();
        services.AddScoped<Point.Point>();
        services.AddScoped<Discoverable>();
        services.AddScoped<Discover.Discover>();
        services.AddSingleton<LiveIndex>();
        services.AddSingleton<ThingSearch>();
        services.AddSingleton<Finding>();
        services.AddSingleton<SearchReading>();
        services.AddScoped<Search.Search>();
    }

    public void Map(ModelBuilder model) => model.MapGraph();

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapAddMention();
        api.MapDecide();
        api.MapJudge();
        api.MapUndoJudgement();
        api.MapPoint();
        api.MapDiscover();
        api.MapSee();
        api.MapSearch();
    }
}
