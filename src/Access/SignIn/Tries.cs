using Microsoft.EntityFrameworkCore;
using Tessera.Access.Identity;

namespace Tessera.Access.SignIn;

/// <summary>
/// CJIS 6.0 AC-7: five failures lock an account until an administrator releases it. The database counts a try before the secret is looked
/// at, so that tries sent at one moment count each, and gives it back to who was right.
/// </summary>
internal sealed class Tries(IdentityDb accounts, TimeProvider clock)
{
    public const int Most = 5;
    private static readonly TimeSpan _untilReleased = TimeSpan.FromDays(3650);

    /// <summary>False: the account is locked, or as many tries as are left are under way.</summary>
    public async Task<bool> BeginAsync(Guid account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return 1 == await accounts.Users
            .Where(a => a.Id == account && a.AccessFailedCount < Most && (a.LockoutEnd == null || a.LockoutEnd < now))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), cancel);
    }

    /// <summary>False: the account is locked.</summary>
    public Task<bool> AreLeftAsync(Guid account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return accounts.Users.AnyAsync(a => a.Id == account && (a.LockoutEnd == null || a.LockoutEnd < now), cancel);
    }

    /// <summary>Who never had an account here is not locked.</summary>
    public Task<bool> IsLockedAsync(Guid account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return accounts.Users.AnyAsync(a => a.Id == account && a.LockoutEnd > now, cancel);
    }

    /// <summary>The secret was wrong: the try stays counted, and the last one locks.</summary>
    public Task FailAsync(Guid account, CancellationToken cancel)
    {
        var end = clock.GetUtcNow() + _untilReleased;
        return accounts.Users.Where(a => a.Id == account && a.AccessFailedCount >= Most)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, end), cancel);
    }

    /// <summary>The password was right: the try does not count, those before it still do.</summary>
    public Task GiveBackAsync(Guid account, CancellationToken cancel) => accounts.Users.Where(a => a.Id == account && a.AccessFailedCount > 0)
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount - 1), cancel);

    /// <summary>Password and code were right: nothing is counted any more.</summary>
    public Task ForgetAsync(Guid account, CancellationToken cancel) => accounts.Users.Where(a => a.Id == account)
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0), cancel);
}
