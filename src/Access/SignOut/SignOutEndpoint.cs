using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Contracts;
using Tessera.Access.Session;
using Tessera.Access.SignIn;

namespace Tessera.Access.SignOut;

/// <summary>Ends the session in the database, so that a stolen cookie is worth nothing afterwards (CJIS AC-12).</summary>
internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", (HttpContext http, CancellationToken cancel) => EndAsync(http, "signed out", "/sign-in", cancel))
            .AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute()).WithSummary("End the session");
        routes.MapPost("/lock", (HttpContext http, CancellationToken cancel) => EndAsync(http, "locked", "/sign-in?locked=true", cancel))
            .AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute()).WithSummary("Lock: end the session and hide the screen");
    }

    private static async Task<IResult> EndAsync(HttpContext http, string why, string to, CancellationToken cancel)
    {
        // Another site ends nobody's session. Whose session is over already has a form of it, and is only led on.
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } && http.User.Identity?.IsAuthenticated is true) return TypedResults.BadRequest();
        var services = http.RequestServices;
        if (SessionCookie.SecretIn(http) is { } secret) await services.GetRequiredService<SessionStore>().EndAsync(secret, why, cancel);
        if (services.GetRequiredService<ReaderContext>().Reader is { } reader)
            await services.GetRequiredService<SignInLog>().WriteAsync("session.signed-out", reader.Person.Value, "done", why, reader, cancel);
        SessionCookie.Clear(http);
        return TypedResults.Redirect(to);
    }
}
