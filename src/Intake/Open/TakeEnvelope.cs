using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Intake.Open;

/// <summary>
/// One envelope becomes one tip, with its files, in one transaction. Also one that does not open: then the tip says so, stands on the desk
/// and takes what its reporter adds later, while the envelope stays sealed as it came.
/// </summary>
internal sealed class TakeEnvelope(IJobWork jobs, ReadEnvelope envelopes, WriteTip writeTip, TakeFiles takeFiles)
{
    public const string Job = "intake";

    public async Task RunAsync(WaitingEnvelope envelope, HowMuch much, CancellationToken cancel)
    {
        var report = much is HowMuch.Nothing ? null : envelopes.Read(envelope);
        if (await envelopes.CenterOfAsync(report, cancel) is not { } center) return;

        // The record has the envelope's id: a second try after a crash writes its files to the same place.
        var record = new RecordId(envelope.Id);
        var dropped = await jobs.As(Job, center).WriteAsync(async db =>
        {
            var free = await db.Database.SqlQuery<bool>($"select portal.take({envelope.Id}, {record.Value}) as \"Value\"").ToListAsync(cancel);
            if (!free[0]) return null;

            var origin = new TipOrigin("portal", envelope.At, record, envelope.Id, envelope.Flood);
            if (report is not null && much is HowMuch.All)
                return await takeFiles.TakeAsync(db, await writeTip.RunAsync(db, report, origin, cancel), report.Files, cancel);

            var files = await db.Database.SqlQuery<Guid>($"select file as \"Value\" from portal.files({envelope.Id}) where message is null").ToListAsync(cancel);
            await TakeFiles.KeepAsync(db, files, cancel);
            await writeTip.RunAsync(db, report is null ? WordsOf.Unopened(files.Count) : WordsOf.Report(report), origin, cancel);
            await NoteAsync(db, envelope, report is null, cancel);
            return [];
        }, cancel);
        if (dropped is not null) takeFiles.DropFromSpool(dropped);
    }

    /// <summary>For the security officer: which envelope, and whether not even its words could be read.</summary>
    private static async Task NoteAsync(TesseraDb db, WaitingEnvelope envelope, bool isUnopened, CancellationToken cancel)
    {
        var why = isUnopened ? "does not open" : "words only";
        await db.Database.ExecuteSqlAsync($"insert into intake.broken_envelope (envelope, at, why) values ({envelope.Id}, {envelope.At}, {why})", cancel);
        db.Audit("envelope.broken", new RecordId(envelope.Id), 1, new { envelope = envelope.Id, why }, outcome: "failed");
    }
}
