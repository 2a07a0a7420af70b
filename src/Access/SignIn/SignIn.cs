using Microsoft.AspNetCore.Identity;
using Tessera.Access.Identity;
using Tessera.Access.Session;
using Tessera.Kernel.Ids;

namespace Tessera.Access.SignIn;

/// <summary>Proves a person in two steps, each audited, and begins their session.</summary>
internal sealed class SignIn(UserManager<Account> accounts, IPasswordHasher<Account> hasher, OneTimeCodes codes, Tries tries, SignInLog log, SessionStore sessions)
{
    private static readonly Account _nobody = new();
    private static readonly Lazy<string> _nobodysHash = new(() => new PasswordHasher<Account>().HashPassword(_nobody, "a password nobody has"));

    /// <summary>The account whose password this is, or null. Unknown, wrong and locked take the same time and say the same.</summary>
    public async Task<Account?> CheckPasswordAsync(SignInRequest request, CancellationToken cancel)
    {
        var account = await accounts.FindByEmailAsync(request.Email.Trim());
        if (account is null)
        {
            hasher.VerifyHashedPassword(_nobody, _nobodysHash.Value, request.Password);
            await log.WriteAsync("sign-in.password", null, "failed", "unknown", cancel);
            return null;
        }

        var may = await tries.BeginAsync(account.Id, cancel);
        var right = await accounts.CheckPasswordAsync(account, request.Password);
        if (!may)
        {
            await log.WriteAsync("sign-in.password", account.Id, "refused", "locked", cancel);
            return null;
        }

        if (!right)
        {
            await tries.FailAsync(account.Id, cancel);
            await log.WriteAsync("sign-in.password", account.Id, "failed", "wrong", cancel);
            return null;
        }

        await tries.GiveBackAsync(account.Id, cancel);
        await log.WriteAsync("sign-in.password", account.Id, "done", "", cancel);
        return account;
    }

    public async Task<bool> CheckCodeAsync(Account account, string code, CancellationToken cancel)
    {
        if (!await tries.BeginAsync(account.Id, cancel))
        {
            await log.WriteAsync("sign-in.code", account.Id, "refused", "locked", cancel);
            return false;
        }

        var right = await codes.TakeAsync(account, code.Replace(" ", "", StringComparison.Ordinal));
        if (right) await tries.ForgetAsync(account.Id, cancel);
        else await tries.FailAsync(account.Id, cancel);
        await log.WriteAsync("sign-in.code", account.Id, right ? "done" : "failed", "", cancel);
        return right;
    }

    public async Task<string> BeginAsync(Account account, string how, DateTimeOffset noticedAt, CancellationToken cancel)
    {
        var secret = await sessions.BeginAsync(new PersonId(account.Id), how, noticedAt, cancel);
        await log.WriteAsync("sign-in", account.Id, "done", how, cancel);
        return secret;
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
}
