using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tessera.Access.Contracts;
using Tessera.Intake.Open;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Files;

/// <summary>Makes the copies people look at, after the tip is safe. A file without a copy waits; one killed half-way is done again.</summary>
internal sealed class CopyFiles(IJobWork jobs, IDirectoryOfCenters centers, IFileStore store, IRecordFiles rows, TimeProvider clock, ILogger<CopyFiles> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var center in await centers.AllAsync(stoppingToken)) await RunAsync(center, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                logger.LogWarning("Making copies stopped ({Error}); going on in two seconds.", error.GetType().Name);
            }
        }
    }

    public async Task<int> RunAsync(AgencyId center, CancellationToken cancel)
    {
        var work = jobs.As(TakeEnvelope.Job, center);
        var waiting = await work.ReadAsync(db => (
            from file in db.Files.AsNoTracking()
            join record in db.Records on file.Record equals record.Id
            where file.State == "sealed" && record.Owner == center
            orderby file.Id
            select file).Take(20).ToListAsync(cancel), cancel);
        foreach (var file in waiting) await CopyAsync(work, file, cancel);
        return waiting.Count;
    }

    private async Task CopyAsync(IWork work, RecordFile file, CancellationToken cancel)
    {
        var (copy, type, why) = await CopyOfAsync(file, cancel);
        long? size = copy is null ? null : await store.KeepCopyAsync(file, new MemoryStream(copy), cancel);
        await work.WriteAsync(db => rows.CopiedAsync(db, file.Id, copy is null ? null : type, size, why, cancel), cancel);
    }

    private async Task<(byte[]? Copy, string? Type, string? Why)> CopyOfAsync(RecordFile file, CancellationToken cancel)
    {
        if (file.ContentType is "image/jpeg" or "image/png" or "image/gif" or "image/webp")
        {
            var (copy, why) = await MakeCopy.RunAsync(into => store.OpenAsync(file, into, cancel), cancel);
            return (copy, "image/png", why);
        }

        if (file is { ContentType: "text/plain", Size: < 1 << 20 })
        {
            using var text = new MemoryStream();
            await store.OpenAsync(file, text, cancel);
            return (text.ToArray(), "text/plain; charset=utf-8", null);
        }

        return (null, null, "only pictures and texts are shown; the original is kept sealed");
    }
}
