using Microsoft.AspNetCore.Http.HttpResults;
using Tessera.Kernel.Log;

namespace Tessera.Web.Health;

/// <summary>For monitors: 200 while the log is written, sealed and carried away; 503 with the alarm's code otherwise (CJIS AU-5). It says nothing else.</summary>
internal static class HealthEndpoint
{
    public sealed record HealthView(string Log, DateTimeOffset? Since);

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/health", Answer).AllowAnonymous().WithSummary("Whether the log is written, sealed and carried away");

    private static JsonHttpResult<HealthView> Answer(LogHealth health) => health.Alarm is { } alarm
        ? TypedResults.Json(new HealthView(alarm.Code, alarm.Since), statusCode: StatusCodes.Status503ServiceUnavailable)
        : TypedResults.Json(new HealthView("well", null));
}
