using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>Sight first: asked from the route, before body, antiforgery and validation.</summary>
public static class Sight
{
    public static void UseSight(this IApplicationBuilder app) => app.Use(CheckAsync);

    /// <summary>This endpoint's {id} names a record.</summary>
    public static TBuilder Sees<TBuilder>(this TBuilder endpoint, string route = "id")
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new MustSeeAttribute(route));

    private static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<SightAttribute>() is { } sight && !await IsSeenAsync(http, sight))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Request.Method = HttpMethods.Get; // the not-found page is shown, not posted to
            return;
        }

        await next(http);
    }

    private static async Task<bool> IsSeenAsync(HttpContext http, SightAttribute sight)
    {
        if (!Guid.TryParse(http.GetRouteValue(sight.Route)?.ToString(), out var id)) return false;
        var work = http.RequestServices.GetRequiredService<IWork>();
        if (await work.ReadAsync(db => sight.IsSeenAsync(db, id, http.RequestAborted), http.RequestAborted)) return true;

        await work.WriteAsync(db =>
        {
            // AU-2: a well-formed id that is not visible. The id that was typed is not written down.
            db.Audit("record.not-found", outcome: "not-found");
            return Task.FromResult("audited");
        }, http.RequestAborted);
        return false;
    }
}
