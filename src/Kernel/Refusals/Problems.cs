using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Tessera.Kernel.Log;

namespace Tessera.Kernel.Refusals;

/// <summary>The three answers of the API: 404 for what is not visible, 409 with code and authority for a rule's no, 401 for nobody; 400 names the field.</summary>
public sealed class Problems : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case NotVisibleException:
                httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
                return true;

            case NoReaderException when httpContext.Request.Path.StartsWithSegments("/api"):
                httpContext.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return true;

            case NoReaderException:
                httpContext.Response.Redirect("/sign-in");
                return true;

            case RefusedException refused:
                httpContext.Response.StatusCode = StatusCodes.Status409Conflict;
                await httpContext.Response.WriteAsJsonAsync(
                    new ProblemDetails
                    {
                        Status = StatusCodes.Status409Conflict,
                        Title = refused.Refusal.Reason,
                        Type = $"urn:tessera:refusal:{refused.Refusal.Code}",
                        Extensions = { ["code"] = refused.Refusal.Code, ["authority"] = refused.Refusal.Authority },
                    },
                    options: null, "application/problem+json", cancellationToken);
                return true;

            case LogUnwritableException when httpContext.Request.Path.StartsWithSegments("/api"):
                httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await httpContext.Response.WriteAsJsonAsync(
                    new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Title = "The log cannot be written, so nothing that must be logged is shown or done.", Type = "urn:tessera:log.unwritable" },
                    options: null, "application/problem+json", cancellationToken);
                return true;

            case BadHttpRequestException bad:
                httpContext.Response.StatusCode = bad.StatusCode;
                await httpContext.Response.WriteAsJsonAsync(
                    new ProblemDetails { Status = bad.StatusCode, Title = "The request cannot be read.", Detail = FieldOf(bad) },
                    options: null, "application/problem+json", cancellationToken);
                return true;

            default:
                return false;
        }
    }

    /// <summary>JSON errors know their path ($.center); nothing else of the exception leaves.</summary>
    private static string? FieldOf(BadHttpRequestException bad) =>
        bad.InnerException is System.Text.Json.JsonException { Path: { } path } ? $"Look at {path}." : null;
}
