using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tessera.Access.Contracts;

namespace Tessera.Access.Federate;

/// <summary>Out to a provider and back. Links, not forms: no form of ours leads to another host, and the content policy keeps it so.</summary>
internal static class FederateEndpoints
{
    public static void MapFederation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/with", LeaveAsync).AllowAnonymous().WithSummary("Go to the identity provider that was chosen");
        routes.MapGet("/sign-in/from/{provider:guid}", ComeAsync).AllowAnonymous().WithSummary("What an identity provider answered");
    }

    private static async Task LeaveAsync(HttpContext http, GateNotes notes, ProviderStore providers, ProviderDoor door, TakeAnswer answer, ReaderContext reader)
    {
        var leaving = notes.Read<Leaving>(http);
        GateNotes.Clear<Leaving>(http);
        if (leaving is null || await providers.FindAsync(leaving.Provider, http.RequestAborted) is not { } provider || (leaving.Session is { } session && reader.Reader?.Session != session))
        {
            http.Response.Redirect("/sign-in");
            return;
        }

        try
        {
            await door.LeaveAsync(http, provider, leaving, reader.Reader?.Session);
        }
        catch (Exception error) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            // Its documents are not there, or name another host. Whatever it is, the person reads one sentence and the log has the code.
            await answer.RefuseAsync(http, WhyNot.CodeOf(error));
        }
    }

    private static async Task ComeAsync(HttpContext http, Guid provider, ProviderStore providers, ProviderDoor door)
    {
        if (await providers.FindAsync(provider, http.RequestAborted) is not { } known || !await door.ComeAsync(http, known)) http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
