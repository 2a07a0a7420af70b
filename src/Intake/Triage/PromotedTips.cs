using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Contracts;
using Tessera.Intake.Converse;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Triage;

/// <summary>Ends a tip's triage when it was made a SAR. Who may is the rule of the module that makes it.</summary>
internal sealed class PromotedTips(IRecordWriter records, MessageDesk desk, TimeProvider clock) : ITips
{
    public async Task BecomesSarAsync(TesseraDb db, Record tip, CancellationToken cancel = default)
    {
        records.Move(db, tip, tip.State, "promoted");
        await desk.DecidedAsync(db, tip, cancel);
        if (await db.Tips.FirstOrDefaultAsync(t => t.Record == tip.Id, cancel) is not { } triaged) return;

        (triaged.Outcome, triaged.DecidedBy, triaged.DecidedAt) = ("sar", db.Reader.Posting, clock.GetUtcNow());
    }
}
