using Microsoft.AspNetCore.Http;
using Tessera.Access.Contracts;
using Tessera.Access.Session;
using Tessera.Access.SignIn;
using Tessera.Kernel.Ids;

namespace Tessera.Access.Prove;

/// <summary>Somebody who is signed in proves again that it is them (CJIS IA-11): by passkey, or by password and code. Counted and written down as at the gate.</summary>
internal sealed class Prove(SignIn.SignIn signIn, SessionStore sessions, SignInLog log, ReaderContext reader)
{
    public async Task<bool> RunAsync(ProveRequest request, HttpContext http)
    {
        var person = reader.Required.Person;
        var proved = request.Passkey is { Length: > 0 } answer ? await ByPasskeyAsync(person, answer, http) : await ByPasswordAsync(person, request, http.RequestAborted);
        return proved && await KeepAsync(person, http);
    }

    /// <summary>In a demo nobody has a phone: a press is the proof, on this machine only.</summary>
    public Task<bool> InDemoAsync(HttpContext http) => KeepAsync(reader.Required.Person, http);

    private async Task<bool> ByPasskeyAsync(PersonId person, string answer, HttpContext http) =>
        await signIn.CheckPasskeyAsync(answer, http) is { } account && account.Id == person.Value;

    private async Task<bool> ByPasswordAsync(PersonId person, ProveRequest request, CancellationToken cancel) =>
        await signIn.FindAsync(person.Value) is { TwoFactorEnabled: true } account
        && await signIn.CheckPasswordAsync(account, request.Password!, cancel)
        && await signIn.CheckCodeAsync(account, request.Code!, cancel);

    private async Task<bool> KeepAsync(PersonId person, HttpContext http)
    {
        var kept = SessionCookie.SecretIn(http) is { } secret && await sessions.ProveAsync(secret, person, http.RequestAborted);
        await log.WriteAsync("session.proved", person.Value, kept ? "done" : "failed", "", reader.Reader, http.RequestAborted);
        return kept;
    }
}
