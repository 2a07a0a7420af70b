using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Contracts;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake.Triage;

/// <summary>Ends a tip's triage when it was made a SAR. Who may is the rule of the module that makes it.</summary>
internal sealed class PromotedTips(IRecordWriter records, IDesk desk, TimeProvider clock) : ITips
{
    public async Task BecomesSarAsync(TesseraDb db, Record tip, CancellationToken cancel = default)
    {
        records.Move(db, tip, tip.State, "promoted");
        await TipOf.TakeOffAllAsync(db, desk, tip.Id, cancel);
        if (await db.Tips.FirstOrDefaultAsync(t => t.Record == tip.Id, cancel) is not { } triaged) return;

        (triaged.Outcome, triaged.DecidedBy, triaged.DecidedAt) = ("sar", db.Reader.Posting, clock.GetUtcNow());
    }
}
