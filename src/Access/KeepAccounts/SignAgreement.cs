using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Work;

namespace Tessera.Access.KeepAccounts;

/// <summary>A person signs the yearly agreement themselves (CJIS PS-6).</summary>
internal sealed class SignAgreement(IFreshWork work, TimeProvider clock)
{
    public Task RunAsync(CancellationToken cancel) => work.WriteAsync(async db =>
    {
        await db.Database.SqlQuery<bool>($"select access.sign_agreement({Guid.CreateVersion7(clock.GetUtcNow())}) as \"Value\"").ToListAsync(cancel);
        db.Audit("account.agreement-signed");
        return true;
    }, cancel);
}
