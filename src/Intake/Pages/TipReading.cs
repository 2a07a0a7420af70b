using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Records.Pages;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake.Pages;

/// <summary>Reads what the triage page shows of one tip.</summary>
internal sealed class TipReading(RecordKinds kinds, IRecordWriter records, IDesk desk)
{
    public async Task<TipView?> ReadAsync(TesseraDb db, RecordId id, CancellationToken cancel)
    {
        var tip = await db.Tips.AsNoTracking().FirstOrDefaultAsync(t => t.Record == id, cancel);
        if (tip is null || await RecordView.ReadAsync(db, id, kinds, cancel) is not { } record) return null;

        var standing = await desk.FindAsync(db, id, Queues.Life, cancel) ?? await desk.FindAsync(db, id, Queues.Tips, cancel);
        return new TipView
        {
            Record = record,
            Tip = tip,
            Due = standing?.Due ?? record.Record.ReceivedAt + TriageRule.ClockOf(record.Record.Priority),
            Waiting = await WaitingTips.ReadAsync(db, 1, cancel),
            Said = await SaidView.OfAsync(db, id, records, cancel),
            Told = await ToldView.OfAsync(db, id, cancel),
            Referrals = await ReferralView.OfAsync(db, id, cancel),
            DecidedBy = tip.DecidedBy is { } decider ? (await db.NamesOfAsync([decider], cancel)).GetValueOrDefault(decider) : null,
            FloodCount = tip.Flood is { } flood ? await db.Tips.CountAsync(t => t.Flood == flood, cancel) : 1,
            FilesKept = tip.Envelope is { } envelope ? (int)(await db.Database.SqlQuery<long>($"select portal.files_kept({envelope}) as \"Value\"").ToListAsync(cancel))[0] : 0,
        };
    }
}
