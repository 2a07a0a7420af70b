using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Tessera.Access.Identity;

namespace Tessera.Access.SignIn;

/// <summary>
/// Codes of an authenticator app (RFC 6238). Each is good once, and none older than the last: a code read over a shoulder is worth nothing
/// after its use (CJIS 6.0 IA-2(8), replay resistance).
/// </summary>
internal sealed class OneTimeCodes(UserManager<Account> accounts, TimeProvider clock)
{
    private const string Keeper = "tessera";
    private const string LastStep = "last code step";

    // Half a minute each way, for clocks that are not quite right (RFC 6238 section 5.2).
    private static readonly VerificationWindow _window = new(previous: 1, future: 1);

    /// <summary>True, once, for a code that is right and newer than the last one taken.</summary>
    public async Task<bool> TakeAsync(Account account, string code)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key) return false;
        if (!new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out var step, _window)) return false;

        var last = await accounts.GetAuthenticationTokenAsync(account, Keeper, LastStep);
        if (last is not null && step <= long.Parse(last, CultureInfo.InvariantCulture)) return false;
        try
        {
            return (await accounts.SetAuthenticationTokenAsync(account, Keeper, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
        }
        catch (DbUpdateException)
        {
            return false; // the same code at the same moment, elsewhere: one of the two is let in
        }
    }
}
