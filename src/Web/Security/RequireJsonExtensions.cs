namespace Tessera.Web.Security;

internal static class RequireJsonExtensions
{
    /// <summary>
    /// The API is written to in JSON only: a form of another site cannot send it without the browser asking first, and the session's
    /// cookie is same-site strict besides. So the API needs no antiforgery token.
    /// </summary>
    public static RouteGroupBuilder RequireJson(this RouteGroupBuilder api)
    {
        api.DisableAntiforgery();
        api.AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            return HttpMethods.IsGet(request.Method) || HttpMethods.IsDelete(request.Method) || request.HasJsonContentType() || request.ContentLength is 0
                ? await next(context)
                : TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        });
        return api;
    }
}
