using Microsoft.EntityFrameworkCore;
using Tessera.Access.Identity;
using Tessera.Kernel.Ids;

namespace Tessera.Access.Recovery;

/// <summary>Makes a person's ten codes, shown this once, and takes them, each once.</summary>
internal sealed class RecoveryCodes(IdentityDb accounts, AccountWork work, TimeProvider clock)
{
    /// <summary>The new ones; those before them are worth nothing any more.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(PersonId person, CancellationToken cancel)
    {
        var (shown, kept) = RecoveryCode.Set(person.Value, clock.GetUtcNow());
        await work.RunAsync(person, "account.codes-made", async _ =>
        {
            await accounts.RecoveryCodes.Where(code => code.Account == person.Value).ExecuteDeleteAsync(cancel);
            accounts.RecoveryCodes.AddRange(kept);
            await accounts.SaveChangesAsync(cancel);
            return null;
        }, cancel);
        return shown;
    }

    /// <summary>True, once, for a code of this account.</summary>
    public async Task<bool> TakeAsync(Guid account, string code, CancellationToken cancel)
    {
        var salt = await accounts.RecoveryCodes.Where(kept => kept.Account == account).Select(kept => kept.Salt).FirstOrDefaultAsync(cancel);
        var hash = RecoveryCode.HashOf(code, salt ?? new byte[16]);
        return 1 == await accounts.RecoveryCodes.Where(kept => kept.Account == account && kept.Hash == hash).ExecuteDeleteAsync(cancel);
    }

    public async Task<RecoveryView> OfAsync(PersonId person, CancellationToken cancel)
    {
        var made = await accounts.RecoveryCodes.Where(code => code.Account == person.Value).Select(code => code.MadeAt).ToListAsync(cancel);
        return new RecoveryView(made.Count, made.Count == 0 ? null : made[0]);
    }
}

/// <summary>How many are left, of those made when.</summary>
public sealed record RecoveryView(int Left, DateTimeOffset? MadeAt);
