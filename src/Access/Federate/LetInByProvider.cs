using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Tessera.Access.KeepAccounts;
using Tessera.Access.Session;
using Tessera.Access.SignIn;
using Tessera.Kernel.Ids;

namespace Tessera.Access.Federate;

/// <summary>Who is here by a provider's word, and what it said of them now.</summary>
internal sealed record Arrival(Provider Provider, Guid Link, PersonId Person, IReadOnlyDictionary<string, string> Said);

/// <summary>
/// Whom a provider vouches for is let in as anybody else: the same rule of accounts, the same session, the same hours. Answers where the
/// browser goes.
/// </summary>
internal sealed class LetInByProvider(ProviderStore providers, SessionStore sessions, Tries tries, SignInLog log)
{
    public async Task<string> BeginAsync(Arrival who, DateTimeOffset noticedAt, Guid? former, string to, HttpContext http)
    {
        var cancel = http.RequestAborted;
        if (await tries.IsLockedAsync(who.Person.Value, cancel)) return await RefuseAsync(who, "locked", Elsewhere.At(WhyNot.Answer), cancel);
        if (AccountRule.WhyClosed(await sessions.FactsAsync(who.Person, cancel)) is { } why) return await RefuseAsync(who, why, $"/sign-in?closed={why}", cancel);

        await providers.AssertAsync(who.Link, who.Said, cancel);
        var secret = Secrets.RandomText();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        if (!await providers.BeginAsync(who.Link, hash, who.Provider.Name, noticedAt, DeviceWords.Of(http.Request.Headers.UserAgent), former, cancel)) return await RefuseAsync(who, "agency", Elsewhere.At("agency"), cancel);

        await log.WriteAsync(SignInLog.Provider, who.Person.Value, "done", "", who.Provider.Id, cancel);
        SessionCookie.Set(http, secret);
        return Elsewhere.Arrived(to);
    }

    /// <summary>The same person, at the same provider, in the browser of this session (CJIS IA-11).</summary>
    public async Task<string> ProveAsync(Arrival who, Guid session, string to, HttpContext http)
    {
        var cancel = http.RequestAborted;
        await providers.AssertAsync(who.Link, who.Said, cancel);
        if (!await providers.ProveAsync(session, who.Link, cancel)) return await RefuseAsync(who, "another", Elsewhere.At(WhyNot.Answer), cancel);

        await log.WriteAsync("session.proved", who.Person.Value, "done", "provider", who.Provider.Id, cancel);
        return Elsewhere.Arrived(to);
    }

    private async Task<string> RefuseAsync(Arrival who, string code, string to, CancellationToken cancel)
    {
        await log.WriteAsync(SignInLog.Provider, who.Person.Value, "refused", code, who.Provider.Id, cancel);
        return to;
    }
}
