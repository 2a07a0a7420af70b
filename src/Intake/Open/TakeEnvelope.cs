using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tessera.Access.Contracts;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Kernel.Work;

namespace Tessera.Intake.Open;

/// <summary>
/// One envelope becomes one tip, with its files, in one transaction. Also one that does not open: then the tip says so, stands on the desk
/// and takes what its reporter adds later, while the envelope stays sealed as it came.
/// </summary>
internal sealed class TakeEnvelope(IJobWork jobs, OpeningKey key, IDirectoryOfCenters centers, WriteTip writeTip, TakeFiles takeFiles, ILogger<TakeEnvelope> logger)
{
    public const string Job = "intake";

    public async Task RunAsync(WaitingEnvelope envelope, HowMuch much, CancellationToken cancel)
    {
        var report = much is HowMuch.Nothing ? null : Read(envelope);
        if (await CenterOfAsync(report, cancel) is not { } center) return;

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

    private CitizenReport? Read(WaitingEnvelope envelope)
    {
        try
        {
            return JsonSerializer.Deserialize<CitizenReport>(key.Open(envelope.Sealed, SealContexts.Report(envelope.KeyHash)), SealContexts.Json);
        }
        catch (Exception error) when (error is SealBrokenException or JsonException)
        {
            logger.LogError("Envelope {Envelope} does not open ({Error}); it is kept sealed, and a tip says that it came.", envelope.Id, error.GetType().Name);
            return null;
        }
    }

    /// <summary>For the security officer: which envelope, and whether not even its words could be read.</summary>
    private static async Task NoteAsync(TesseraDb db, WaitingEnvelope envelope, bool isUnopened, CancellationToken cancel)
    {
        var why = isUnopened ? "does not open" : "words only";
        await db.Database.ExecuteSqlAsync($"insert into intake.broken_envelope (envelope, at, why) values ({envelope.Id}, {envelope.At}, {why})", cancel);
        db.Audit("envelope.broken", new RecordId(envelope.Id), 1, new { envelope = envelope.Id, why }, outcome: "failed");
    }

    private async Task<AgencyId?> CenterOfAsync(CitizenReport? report, CancellationToken cancel) =>
        (WordsOf.Text(report?.Center) is { Length: > 0 } code ? await centers.FindAsync(code, cancel) : null) ?? (await centers.AllAsync(cancel)).Cast<AgencyId?>().FirstOrDefault();
}
