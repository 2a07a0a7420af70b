using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.Session;

/// <summary>In a request the middleware hands the principal over; in a circuit, where no middleware runs, the framework is asked.</summary>
internal sealed class CurrentReader(IServiceProvider services) : ICurrentReader
{
    private ClaimsPrincipal? _request;

    public async ValueTask<string?> SecretAsync()
    {
        var user = _request ?? (await services.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync()).User;
        return user.FindFirstValue(SessionAuthentication.Claim);
    }

    /// <summary>
    /// Runs after authentication: looks the reader up once for the layout, moves the idle clock, and sends those without a live session
    /// to sign in. A request marked as background never moves the clock (CJIS AC-11).
    /// </summary>
    public static async Task FromRequest(HttpContext http, RequestDelegate next)
    {
        var current = (CurrentReader)http.RequestServices.GetRequiredService<ICurrentReader>();
        current._request = http.User;
        if (http.User.Identity?.IsAuthenticated == true && !await TryEnterAsync(http))
        {
            SessionCookie.Clear(http);
            http.User = current._request = new ClaimsPrincipal(new ClaimsIdentity());
            var open = http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            if (!open)
            {
                if (http.Request.Path.StartsWithSegments("/api")) http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                else http.Response.Redirect(SignInAddress.For(http.Request));
                return;
            }
        }

        await next(http);
    }

    private static async Task<bool> TryEnterAsync(HttpContext http)
    {
        // A page shown in place of another (not found, refused) is the same request: its reader was looked up.
        if (http.RequestServices.GetRequiredService<ReaderContext>().Reader is not null) return true;
        try
        {
            var work = http.RequestServices.GetRequiredService<IWork>();
            http.RequestServices.GetRequiredService<ReaderContext>().Reader = await work.ReadAsync(db => Task.FromResult(db.Reader), http.RequestAborted);
            if (!http.Request.Headers.ContainsKey("X-Tessera-Background"))
                await http.RequestServices.GetRequiredService<SessionStore>().TouchAsync(SessionCookie.SecretIn(http)!, http.RequestAborted);
            return true;
        }
        catch (NoReaderException)
        {
            return false;
        }
    }
}
