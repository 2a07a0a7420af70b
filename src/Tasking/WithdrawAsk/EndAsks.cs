using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Tasking.WithdrawAsk;

/// <summary>When a record is taken back, the asks that stood on the grant end with it, and so does what was handed on.</summary>
internal sealed class EndAsks(TimeProvider clock) : IAfterWithdrawal
{
    public async Task<IReadOnlyList<GrantId>> RunAsync(TesseraDb db, Record record, Grant grant, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var asks = await db.Asks.Where(ask => ask.GrantId == grant.Id).ToListAsync(cancel);
        foreach (var ask in asks)
        {
            ask.WithdrawBy(db.Reader, grant.WhyWithdrawn ?? "", recalled: true, now);
            AskChange.Say(db, ask, now);
        }

        await db.SaveChangesAsync(cancel);
        var parents = asks.ConvertAll(ask => (AskId?)ask.Id);
        return await db.Asks.Where(ask => parents.Contains(ask.Parent)).Select(ask => ask.GrantId).ToListAsync(cancel);
    }
}
