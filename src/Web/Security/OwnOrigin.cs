namespace Tessera.Web.Security;

/// <summary>
/// What changes something is sent by a page of our own, or by a program that no page drives. Beside the form's token and the same-site
/// cookie: three that must all fail.
/// </summary>
internal static class OwnOrigin
{
    public static void UseOwnOrigin(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!IsForeign(http.Request)) return next(http);

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return false;
        // Each browser of today says where a request comes from; an older one says at least from which page.
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
