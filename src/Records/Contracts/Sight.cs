using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
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
        if (http.GetEndpoint()?.Metadata.GetMetadata<SightAttribute>() is not { } sight)
        {
            await next(http);
            return;
        }

        if (!Guid.TryParse(http.GetRouteValue(sight.Route)?.ToString(), out var id))
        {
            AnswerNotFound(http);
            return;
        }

        var work = http.RequestServices.GetRequiredService<IWork>();
        var (seen, asks) = await work.ReadAsync(
            async db => await sight.IsSeenAsync(db, id, http.RequestAborted) ? (true, null) : (false, await sight.AsksPurposeAsync(db, id, http.RequestAborted)), http.RequestAborted);
        if (seen)
        {
            await next(http);
        }
        else if (asks is { } record)
        {
            await AskPurposeAsync(http, work, record);
        }
        else
        {
            await WriteDownAsync(work, http.RequestAborted);
            AnswerNotFound(http);
        }
    }

    /// <summary>AU-2: a well-formed id that is not visible. The id that was typed is not written down.</summary>
    private static Task WriteDownAsync(IWork work, CancellationToken cancel) => work.WriteAsync(
        db =>
        {
            db.Audit("record.not-found", outcome: "not-found");
            return Task.FromResult("audited");
        },
        cancel);

    private static void AnswerNotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Request.Method = HttpMethods.Get; // the not-found page is shown, not posted to
    }

    /// <summary>A page leads to where a purpose is stated, and from there back; a program is told. Both are written down.</summary>
    private static async Task AskPurposeAsync(HttpContext http, IWork work, RecordId record)
    {
        try
        {
            await work.WriteAsync<string>(
                db =>
                {
                    db.Subject = record;
                    throw new RefusedException(RestrictedRecord.StatePurpose);
                },
                http.RequestAborted);
        }
        catch (RefusedException) when (!http.Request.Path.StartsWithSegments("/api"))
        {
            http.Response.Redirect($"/purpose?to={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
        }
    }
}
