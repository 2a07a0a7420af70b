using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Identity;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;

namespace Tessera.Access.Passwords;

/// <summary>A person chooses another password, by the policy of their installation.</summary>
internal sealed class ChangePassword(
    AccountWork work, IdentityDb accounts, UserManager<Account> users, IPasswordHasher<Account> hasher, SignIn.SignIn signIn, PasswordPreset preset, BannedPasswords banned, TimeProvider clock)
{
    public bool MustChange(Account account) => PasswordRule.MustChange(preset, account.PasswordSetAt, account.PasswordMayBeKnown, clock.GetUtcNow());

    /// <summary>By who knows the old one; each wrong guess of it counts as at the gate (CJIS AC-7).</summary>
    public async Task RunAsync(PersonId person, ChangePasswordRequest request, CancellationToken cancel)
    {
        var account = await signIn.FindAsync(person.Value) ?? throw new NotVisibleException();
        if (!await signIn.CheckPasswordAsync(account, request.Current, cancel)) throw new RefusedException(Wrong);
        await ReplaceAsync(person, request.New, cancel);
    }

    /// <summary>At the gate, by who has just proved the old one and their second factor.</summary>
    public Task ReplaceAsync(PersonId person, string password, CancellationToken cancel) =>
        work.RunAsync(person, Kind, account => SetAsync(account, password, cancel), cancel);

    private async Task<Refusal?> SetAsync(Account account, string password, CancellationToken cancel)
    {
        var former = await accounts.FormerPasswords.Where(one => one.Account == account.Id).OrderByDescending(one => one.SetAt).Take(preset.History).ToListAsync(cancel);
        var wasUsed = Is(account, account.PasswordHash!, password) || former.Any(one => Is(account, one.Hash, password));
        if (PasswordRule.Check(preset, password, banned, await KnownOfAsync(account, cancel), wasUsed) is { } refusal) return refusal;

        var now = clock.GetUtcNow();
        if (preset.History > 0) accounts.FormerPasswords.Add(new() { Id = Guid.CreateVersion7(now), Account = account.Id, Hash = account.PasswordHash!, SetAt = now });
        (account.PasswordHash, account.PasswordSetAt, account.PasswordMayBeKnown) = (hasher.HashPassword(account, password), now, false);
        await users.UpdateSecurityStampAsync(account);
        await accounts.SaveChangesAsync(cancel);
        return null;
    }

    private bool Is(Account account, string hash, string password) => hasher.VerifyHashedPassword(account, hash, password) is not PasswordVerificationResult.Failed;

    private async Task<IEnumerable<string>> KnownOfAsync(Account account, CancellationToken cancel)
    {
        var names = await accounts.Database.SqlQuery<string>($"""
            select name as "Value" from access.person where id = {account.Id}
            union select unnest(array[a.name, a.code]) from access.posting p join access.agency a on a.id in (p.agency, p.center) where p.person = {account.Id}
            """).ToListAsync(cancel);
        return names.Append(account.Email!).Append("tessera").SelectMany(text => text.Split([' ', '.', '@', '-', ','], StringSplitOptions.RemoveEmptyEntries).Append(text));
    }

    private const string Kind = "account.password-changed";

    private static readonly Refusal Wrong = new("access.password-wrong", "Your present password is not right. Five failures lock the account.", "CJIS AC-7");
}
