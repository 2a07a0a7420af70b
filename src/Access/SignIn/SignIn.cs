using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Tessera.Access.Identity;
using Tessera.Access.KeepAccounts;
using Tessera.Access.Passkeys;
using Tessera.Access.Recovery;
using Tessera.Access.Session;
using Tessera.Kernel.Ids;

namespace Tessera.Access.SignIn;

/// <summary>Proves a person in two steps, each audited, and begins their session.</summary>
internal sealed class SignIn(
    UserManager<Account> accounts, IPasswordHasher<Account> hasher, OneTimeCodes codes, RecoveryCodes recovery, PasskeyProof passkeys, Tries tries, SignInLog log, SessionStore sessions)
{
    private static readonly Account _nobody = new();
    private static readonly Lazy<string> _nobodysHash = new(() => new PasswordHasher<Account>().HashPassword(_nobody, "a password nobody has"));

    /// <summary>The account whose password this is, or null. Unknown, wrong and locked take the same time and say the same.</summary>
    public async Task<Account?> CheckPasswordAsync(SignInRequest request, CancellationToken cancel)
    {
        var account = await accounts.FindByEmailAsync(request.Email!.Trim());
        if (account is null)
        {
            hasher.VerifyHashedPassword(_nobody, _nobodysHash.Value, request.Password!);
            await log.WriteAsync("sign-in.password", null, "failed", "unknown", cancel);
            return null;
        }

        return await CheckPasswordAsync(account, request.Password!, cancel) ? account : null;
    }

    /// <summary>Whether it is this account's, counted and written down.</summary>
    public async Task<bool> CheckPasswordAsync(Account account, string password, CancellationToken cancel)
    {
        var may = await tries.BeginAsync(account.Id, cancel);
        var right = await accounts.CheckPasswordAsync(account, password);
        if (may && right) await tries.GiveBackAsync(account.Id, cancel);
        else if (may) await tries.FailAsync(account.Id, cancel);
        await log.WriteAsync("sign-in.password", account.Id, !may ? "refused" : right ? "done" : "failed", !may ? "locked" : right ? "" : "wrong", cancel);
        return may && right;
    }

    public Task<bool> CheckCodeAsync(Account account, string code, CancellationToken cancel) =>
        TryAsync(account, "sign-in.code", () => codes.TakeAsync(account, code.Replace(" ", "", StringComparison.Ordinal)), cancel);

    /// <summary>In place of the phone's code: one of ten, once.</summary>
    public Task<bool> CheckRecoveryAsync(Account account, string code, CancellationToken cancel) =>
        TryAsync(account, "sign-in.recovery", () => recovery.TakeAsync(account.Id, code, cancel), cancel);

    /// <summary>The account whose passkey answered, or null. A key is not guessed, so a wrong one is not counted; a locked account stays locked.</summary>
    public async Task<Account?> CheckPasskeyAsync(string answer, HttpContext http)
    {
        var (account, why) = await passkeys.CheckAsync(answer, http);
        var locked = account is not null && !await tries.AreLeftAsync(account.Id, http.RequestAborted);
        await log.WriteAsync("sign-in.passkey", account?.Id, account is null ? "failed" : locked ? "refused" : "done", locked ? "locked" : why, http.RequestAborted);
        return locked ? null : account;
    }

    /// <summary>
    /// The session's cookie is set; who is signed in already in this browser is signed out first. Answers why the account opens nothing
    /// (<see cref="AccountRule"/>), or null.
    /// </summary>
    public async Task<string?> BeginAsync(Account account, string how, DateTimeOffset noticedAt, HttpContext http)
    {
        if (AccountRule.WhyClosed(await sessions.FactsAsync(new PersonId(account.Id), http.RequestAborted)) is { } why)
        {
            await log.WriteAsync("sign-in", account.Id, "refused", why, http.RequestAborted);
            return why;
        }

        if (SessionCookie.SecretIn(http) is { } before) await sessions.EndAsync(before, "signed in anew", http.RequestAborted);
        var (secret, session) = await sessions.BeginAsync(new PersonId(account.Id), how, noticedAt, DeviceWords.Of(http.Request.Headers.UserAgent), http.RequestAborted);
        await log.BeganAsync(account.Id, session, how, http.RequestAborted);
        SessionCookie.Set(http, secret);
        return null;
    }

    public Task<Account?> FindAsync(Guid account) => accounts.FindByIdAsync(account.ToString());

    /// <summary>The key for a new authenticator, made once and kept until it is confirmed by a first code.</summary>
    public async Task<string> AuthenticatorKeyAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key) return key;
        await accounts.ResetAuthenticatorKeyAsync(account);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    public Task EnableCodesAsync(Account account) => accounts.SetTwoFactorEnabledAsync(account, true);

    private async Task<bool> TryAsync(Account account, string kind, Func<Task<bool>> take, CancellationToken cancel)
    {
        if (!await tries.BeginAsync(account.Id, cancel))
        {
            await log.WriteAsync(kind, account.Id, "refused", "locked", cancel);
            return false;
        }

        var right = await take();
        if (right) await tries.ForgetAsync(account.Id, cancel);
        else await tries.FailAsync(account.Id, cancel);
        await log.WriteAsync(kind, account.Id, right ? "done" : "failed", "", cancel);
        return right;
    }
}
