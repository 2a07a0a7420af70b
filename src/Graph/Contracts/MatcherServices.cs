using Microsoft.Extensions.DependencyInjection;
using Tessera.Graph.Match;

namespace Tessera.Graph.Contracts;

/// <summary>The matcher, for the host that runs it.</summary>
public static class MatcherServices
{
    public static IServiceCollection AddMatcher(this IServiceCollection services) => services.AddHostedService<MatcherHost>();
}
