using Microsoft.AspNetCore.Identity;
using Tessera.Access.Contracts;
using Tessera.Access.SignIn;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.Identity;

/// <summary>A change of somebody's account and its entry in the log, in one transaction (AU-2). A rule's no is written down too.</summary>
internal sealed class AccountWork(IdentityDb accounts, UserManager<Account> users, SignInLog log, ReaderContext reader)
{
    /// <param name="change">Null: done. A refusal undoes what it began.</param>
    public async Task RunAsync(PersonId person, string kind, Func<Account, Task<Refusal?>> change, CancellationToken cancel)
    {
        await using var transaction = await accounts.Database.BeginTransactionAsync(cancel);
        var account = await users.FindByIdAsync(person.Value.ToString()) ?? throw new NotVisibleException();
        // At the gate both factors were proved a moment ago; at a desk it may be some time (CJIS IA-11).
        var stale = reader.Reader is { } at ? FreshProofRule.Check(at) : null;
        if ((stale ?? await change(account)) is { } refusal)
        {
            await transaction.RollbackAsync(cancel);
            await log.WriteAsync(kind, person.Value, "refused", refusal.Code, reader.Reader, cancel);
            throw new RefusedException(refusal);
        }

        await log.WriteInAsync(accounts, kind, person.Value, reader.Reader, cancel);
        await transaction.CommitAsync(cancel);
    }
}
