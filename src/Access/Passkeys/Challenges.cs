using Microsoft.EntityFrameworkCore;
using Tessera.Access.Identity;

namespace Tessera.Access.Passkeys;

/// <summary>Each challenge is answered once, also by two browsers at one moment (CJIS IA-2(8)).</summary>
internal sealed class Challenges(IdentityDb accounts, TimeProvider clock)
{
    public async Task<bool> UseAsync(byte[] hash, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var over = now - (2 * CeremonyCookie.Life);
        await accounts.Database.ExecuteSqlAsync($"delete from identity.used_challenge where used_at < {over}", cancel);
        return 1 == await accounts.Database.ExecuteSqlAsync($"insert into identity.used_challenge (hash, used_at) values ({hash}, {now}) on conflict do nothing", cancel);
    }
}
