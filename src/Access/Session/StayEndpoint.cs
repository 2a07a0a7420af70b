using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Tessera.Access.Session;

/// <summary>
/// Somebody is typing: the request itself moves the idle clock, as every request of a person does (CJIS AC-11). The workspace sends it
/// at most once a minute and only after a key or a press.
/// </summary>
internal static class StayEndpoint
{
    public static void MapStay(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/session/stay", () => TypedResults.NoContent()).WithSummary("Keep the session open while somebody types");
}
