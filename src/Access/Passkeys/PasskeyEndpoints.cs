using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tessera.Access.Contracts;
using Tessera.Kernel.Work;

namespace Tessera.Access.Passkeys;

/// <summary>What a page's script asks before it asks the device. Nothing of a person is told: the same shape for everybody.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/passkey", async (HttpContext http, PasskeyProof proof) => TypedResults.Text(await proof.AskAsync(null, http), "application/json"))
            .AllowAnonymous().WithSummary("What a device is asked to sign in");
        routes.MapPost("/prove/passkey", AskForProofAsync).WithSummary("What a device is asked to prove again who acts");
        routes.MapPost("/account/passkey", AskForKeyAsync).WithSummary("What a device is asked to make a passkey");
    }

    private static async Task<IResult> AskForProofAsync(HttpContext http, ReaderContext reader, SignIn.SignIn signIn, PasskeyProof proof) =>
        await signIn.FindAsync(reader.Required.Person.Value) is { } account ? TypedResults.Text(await proof.AskAsync(account, http), "application/json") : TypedResults.NotFound();

    // Before the device makes a key that would then be refused.
    private static async Task<IResult> AskForKeyAsync(HttpContext http, ReaderContext reader, KeyRing ring)
    {
        if (FreshProofRule.Check(reader.Required) is not null) return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        return await ring.AskAsync(reader.Required.Person, http) is { } asked ? TypedResults.Text(asked, "application/json") : TypedResults.NotFound();
    }
}
