using Microsoft.AspNetCore.Http;
using Tessera.Access.SignIn;

namespace Tessera.Access.Federate;

/// <summary>Who came from a provider unknown shows that it is them who was invited: linked once, and let in as everybody.</summary>
internal sealed class TakeInvitation(ProviderStore providers, LetInByProvider letIn, SignInLog log)
{
    /// <summary>Where the person goes; null: the code opens nothing.</summary>
    public async Task<string?> RunAsync(Unlinked unlinked, string code, HttpContext http)
    {
        var cancel = http.RequestAborted;
        if (await providers.FindAsync(unlinked.Provider, cancel) is not { } provider) return null;
        if (!await providers.TakeInvitationAsync(Invitation.HashOf(code), provider.Id, unlinked.Subject, cancel) || await providers.LinkOfAsync(provider.Id, unlinked.Subject, cancel) is not { } link)
        {
            await log.WriteAsync("sign-in.invitation", null, "failed", "unknown", provider.Id, cancel);
            return null;
        }

        GateNotes.Clear<Unlinked>(http);
        await log.WriteAsync("sign-in.invitation", link.Person.Value, "done", "", provider.Id, cancel);
        return await letIn.BeginAsync(new Arrival(provider, link.Link, link.Person, unlinked.Said), unlinked.NoticedAt, unlinked.Former, unlinked.To, http);
    }
}
