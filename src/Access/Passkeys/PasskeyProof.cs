using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Identity;

namespace Tessera.Access.Passkeys;

/// <summary>
/// A device proves that it holds a key, and its owner by PIN, finger or face that they hold the device: two factors in one act (CJIS IA-2(1)).
/// </summary>
internal sealed class PasskeyProof(
    IPasskeyHandler<Account> handler, UserManager<Account> users, IdentityDb accounts, Challenges challenges, CeremonyCookie ceremony, TimeProvider clock)
{
    /// <summary>What the browser asks its devices; of this account, or of whoever has a key for this site.</summary>
    public async Task<string> AskAsync(Account? account, HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(account!, http);
        ceremony.Set(http, asked.AssertionState!);
        return asked.RequestOptionsJson;
    }

    /// <summary>The account whose key answered, or null with a word for the log.</summary>
    public async Task<(Account? Account, string Why)> CheckAsync(string answer, HttpContext http)
    {
        if (ceremony.Take(http) is not { } asked || !await challenges.UseAsync(asked.Hash, http.RequestAborted)) return (null, "not asked");
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = answer, AssertionState = asked.State });
        if (!result.Succeeded) return (null, "wrong");

        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        var now = clock.GetUtcNow();
        await accounts.UserPasskeys.Where(key => key.CredentialId == result.Passkey.CredentialId)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsed, now), http.RequestAborted);
        return (result.User, "");
    }
}
