using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Converse;
using Tessera.Intake.Tips;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Open;

/// <summary>
/// What the holder of a receipt adds comes into the tip's conversation, and the tip back onto the desk. Also what does not open: then the
/// conversation says that something came.
/// </summary>
internal sealed class TakeMessage(IJobWork jobs, OpeningKey key, IRecordWriter records, MessageDesk desk, TakeFiles takeFiles, OwnerOfRecord owners)
{
    private const string Unopened = "(A message of the reporter does not open: its seal is broken. It is kept sealed. Ask them to write it again.)";

    public async Task RunAsync(WaitingMessage next, HowMuch much, CancellationToken cancel)
    {
        // Never taken without its tip: it waits, and whoever reads the log sees it wait.
        if (await owners.FindAsync(next.Record, cancel) is not { } owner) throw new InvalidOperationException("No center holds the tip of this message.");

        var said = much is HowMuch.Nothing ? null : Read(next);
        var dropped = await jobs.As(TakeEnvelope.Job, owner).WriteAsync(async db =>
        {
            var taken = await db.Database.SqlQuery<bool>($"select portal.take_message({next.Id}) as \"Value\"").ToListAsync(cancel);
            if (!taken[0]) return null;

            var record = await db.Records.FirstAsync(r => r.Id == next.Record, cancel);
            var text = said is null ? Unopened : much is HowMuch.All ? TextOf(said) : WordsOf.Message(said);
            db.Add(new TipMessage { Id = next.Id, Record = record.Id, At = next.At, Sealed = await records.SealAsync(db, record.Id, text, $"message {next.Id}", cancel) });
            var files = said is not null && much is HowMuch.All ? await TakeAsync(db, record, said, cancel) : await LeaveAsync(db, next, said is null, cancel);
            await desk.CameAsync(db, record, Raised(said), cancel);
            db.Announce("tip.message", record.Id, record.CurrentVersion);
            return files;
        }, cancel);
        if (dropped is not null) takeFiles.DropFromSpool(dropped);
    }

    private SentMessage? Read(WaitingMessage next)
    {
        try
        {
            return JsonSerializer.Deserialize<SentMessage>(key.Open(next.Sealed, SealContexts.Message(next.Id)), SealContexts.Json);
        }
        catch (Exception error) when (error is SealBrokenException or JsonException)
        {
            return null;
        }
    }

    private static string TextOf(SentMessage said) =>
        said.Changed is { } changed ? $"The report was changed and sent again:\n{TipText.Of(TipBody.Of(changed, "portal"))}" : said.Text ?? "";

    /// <summary>A message that names danger is as urgent as a report that does; one nobody could read is not taken for harmless.</summary>
    private static Priority Raised(SentMessage? said)
    {
        if (said is null) return Priority.High;
        var body = said.Changed is { } changed ? TipBody.Of(changed, "portal") : new TipBody();
        return TriageRule.PriorityOf(body with { Threat = body.Threat ?? new() }, said.Marks ?? []);
    }

    private async Task<IReadOnlyList<Guid>> TakeAsync(TesseraDb db, Record record, SentMessage said, CancellationToken cancel)
    {
        if (said.Changed?.By is { } by && ReporterText.Of(by) is { Length: > 0 } reporter) await records.AddReporterAsync(db, record, reporter, cancel);
        return await takeFiles.TakeAsync(db, record, said.Files, cancel);
    }

    /// <summary>Its files stay in the spool as they came; for the security officer it is written down which message this was.</summary>
    private static async Task<IReadOnlyList<Guid>> LeaveAsync(TesseraDb db, WaitingMessage next, bool isUnopened, CancellationToken cancel)
    {
        var why = isUnopened ? "message does not open" : "message, words only";
        var files = await db.Database.SqlQuery<Guid>($"select file as \"Value\" from portal.files({next.Envelope}) where message = {next.Id}").ToListAsync(cancel);
        await TakeFiles.KeepAsync(db, files, cancel);
        await db.Database.ExecuteSqlAsync($"insert into intake.broken_envelope (envelope, at, why) values ({next.Id}, {next.At}, {why})", cancel);
        db.Audit("message.broken", next.Record, detail: new { message = next.Id, why }, outcome: "failed");
        return [];
    }
}
