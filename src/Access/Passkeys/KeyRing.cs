using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Identity;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;

namespace Tessera.Access.Passkeys;

/// <summary>A person's own passkeys: see, add, name, remove.</summary>
internal sealed class KeyRing(
    IPasskeyHandler<Account> handler, UserManager<Account> users, IdentityDb accounts, Challenges challenges, CeremonyCookie ceremony, AccountWork work)
{
    public async Task<IReadOnlyList<PasskeyView>> MineAsync(PersonId person, CancellationToken cancel) =>
        [.. (await accounts.UserPasskeys.AsNoTracking().Where(key => key.UserId == person.Value).ToListAsync(cancel)).OrderBy(key => key.Data.CreatedAt).Select(PasskeyView.Of)];

    public async Task<PasskeyView?> FindAsync(PersonId person, string key, CancellationToken cancel) =>
        (await MineAsync(person, cancel)).FirstOrDefault(mine => mine.Key == key);

    /// <summary>What the browser asks a device of which a key is wanted. Null: the person has no account.</summary>
    public async Task<string?> AskAsync(PersonId person, HttpContext http)
    {
        if (await users.FindByIdAsync(person.Value.ToString()) is not { } account) return null;
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Email! }, http);
        ceremony.Set(http, asked.AttestationState!);
        return asked.CreationOptionsJson;
    }

    public async Task AddAsync(PersonId person, AddPasskeyRequest request, HttpContext http)
    {
        // Used up before the change begins: what is refused then is not undone with it.
        var asked = ceremony.Take(http);
        var fresh = asked is { } one && await challenges.UseAsync(one.Hash, http.RequestAborted);
        await work.RunAsync(person, "account.passkey-added", account => AddAsync(account, request, fresh ? asked!.Value.State : null, http), http.RequestAborted);
    }

    private async Task<Refusal?> AddAsync(Account account, AddPasskeyRequest request, string? state, HttpContext http)
    {
        if (state is null) return NotAsked;
        var person = new PersonId(account.Id);
        var mine = await MineAsync(person, http.RequestAborted);
        if (PasskeyRule.MayAdd(mine, request.Name) is { } refusal) return refusal;

        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = request.Passkey, AttestationState = state });
        // The key must be made for who asked: the challenge of one session is not answered in another's.
        if (!made.Succeeded || made.UserEntity.Id != person.Value.ToString()) return NotAsked;
        made.Passkey.Name = request.Name.Trim();
        await users.AddOrUpdatePasskeyAsync(account, made.Passkey);
        return null;
    }

    public Task RenameAsync(PersonId person, string key, string name, CancellationToken cancel) => work.RunAsync(person, "account.passkey-renamed", async account =>
    {
        var mine = await MineAsync(person, cancel);
        if (PasskeyRule.MayAdd([.. mine.Where(other => other.Key != key)], name) is { } refusal) return refusal;
        var passkey = await users.GetPasskeyAsync(account, Bytes(key)) ?? throw new NotVisibleException();
        passkey.Name = name.Trim();
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        return null;
    }, cancel);

    public Task RemoveAsync(PersonId person, string key, CancellationToken cancel) => work.RunAsync(person, "account.passkey-removed", async account =>
    {
        if (await users.GetPasskeyAsync(account, Bytes(key)) is null) throw new NotVisibleException();
        await users.RemovePasskeyAsync(account, Bytes(key));
        return null;
    }, cancel);

    private static byte[] Bytes(string key)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(key);
        }
        catch (FormatException)
        {
            throw new NotVisibleException();
        }
    }

    private static readonly Refusal NotAsked = new("access.passkey", "The device did not answer what it was asked, or too late. Try again.", "CJIS IA-2(8), replay resistance");
}

/// <summary>A passkey as its holder sees it. Synced: its maker keeps a copy for the person's other devices.</summary>
public sealed record PasskeyView(string Key, string Name, DateTimeOffset MadeAt, DateTimeOffset? LastUsed, bool Synced)
{
    internal static PasskeyView Of(Passkey key) =>
        new(WebEncoders.Base64UrlEncode(key.CredentialId), key.Data.Name ?? "Passkey", key.Data.CreatedAt, key.LastUsed, key.Data.IsBackedUp);
}
