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

/// <summary>One envelope becomes one tip, with its files, in one transaction.</summary>
internal sealed class TakeEnvelope(IJobWork jobs, OpeningKey key, IDirectoryOfCenters centers, WriteTip writeTip, TakeFiles takeFiles, ILogger<TakeEnvelope> logger)
{
    public const string Job = "intake";

    public async Task RunAsync(WaitingEnvelope envelope, CancellationToken cancel)
    {
        var center = default(AgencyId?);
        try
        {
            var report = JsonSerializer.Deserialize<CitizenReport>(key.Open(envelope.Sealed, SealContexts.Report(envelope.KeyHash)), SealContexts.Json)!;
            center = await CenterOfAsync(report, cancel);
            if (center is null) return;
            await TakeAsync(envelope, report, center.Value, cancel);
        }
        catch (Exception error) when (error is SealBrokenException or JsonException)
        {
            logger.LogError("Envelope {Envelope} does not open ({Error}); it is kept sealed and set aside.", envelope.Id, error.GetType().Name);
            await SetAsideAsync(envelope, error, cancel);
        }
    }

    private async Task TakeAsync(WaitingEnvelope envelope, CitizenReport report, AgencyId center, CancellationToken cancel)
    {
        // The record has the envelope's id: a second try after a crash writes its files to the same place.
        var record = new RecordId(envelope.Id);
        var taken = await jobs.As(Job, center).WriteAsync(async db =>
        {
            var free = await db.Database.SqlQuery<bool>($"select portal.take({envelope.Id}, {record.Value}) as \"Value\"").ToListAsync(cancel);
            if (!free[0]) return null;

            var tip = await writeTip.RunAsync(db, report, new TipOrigin("portal", envelope.At, record, envelope.Id, envelope.Flood), cancel);
            await takeFiles.TakeAsync(db, tip, report.Files, cancel);
            return tip.Number;
        }, cancel);
        if (taken is not null) takeFiles.DropFromSpool(report.Files);
    }

    private async Task<AgencyId?> CenterOfAsync(CitizenReport report, CancellationToken cancel) =>
        (report.Center is { Length: > 0 } code ? await centers.FindAsync(code, cancel) : null) ?? (await centers.AllAsync(cancel)).Cast<AgencyId?>().FirstOrDefault();

    private async Task SetAsideAsync(WaitingEnvelope envelope, Exception error, CancellationToken cancel)
    {
        if ((await centers.AllAsync(cancel)) is not [var center, ..]) return;
        await jobs.As(Job, center).WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"insert into intake.broken_envelope (envelope, at, why) values ({envelope.Id}, {envelope.At}, {error.GetType().Name})", cancel);
            await db.Database.SqlQuery<bool>($"select portal.take({envelope.Id}, null) as \"Value\"").ToListAsync(cancel);
            db.Audit("envelope.broken", detail: new { envelope = envelope.Id }, outcome: "failed");
            return "set aside";
        }, cancel);
    }
}
