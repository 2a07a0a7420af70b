using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tessera.Access.Contracts;
using Tessera.Intake.Open;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Sealing;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Files;

/// <summary>
/// Makes the copies people look at, after the tip is safe. A file without a copy waits; one killed half-way is done again. One whose original
/// cannot be opened is refused and stops no other; what fails otherwise is tried again before it is.
/// </summary>
internal sealed class CopyFiles(
    IJobWork jobs, IDirectoryOfCenters centers, IFileStore store, IRecordFiles rows, MakeCopy pictures, TimeProvider clock, ILogger<CopyFiles> logger) : BackgroundService
{
    private const int AtOnce = 20;
    private readonly Resting _resting = new(clock);

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
                logger.LogWarning("Making copies stopped ({Error}); going on in two seconds.", error is SanitizerMissingException ? error.Message : error.GetType().Name);
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
            select file).Take(AtOnce + _resting.Count).ToListAsync(cancel), cancel);
        foreach (var file in waiting.Where(file => !_resting.Rests(file.Id.Value))) await TryAsync(work, file, cancel);
        return waiting.Count;
    }

    private async Task TryAsync(IWork work, RecordFile file, CancellationToken cancel)
    {
        try
        {
            await CopyAsync(work, file, cancel);
            _resting.Done(file.Id.Value);
        }
        catch (Exception error) when (IsOfTheFile(error))
        {
            logger.LogError("No copy of file {File} ({Error}).", file.Id, error.GetType().Name);
            if (!IsForGood(error) && _resting.MuchOf(file.Id.Value) is HowMuch.All) _resting.Failed(file.Id.Value);
            else await RefuseAsync(work, file, error, cancel);
        }
    }

    /// <summary>Not the database's nor the installation's: those end the round, and every file waits.</summary>
    private static bool IsOfTheFile(Exception error) =>
        error is not (OperationCanceledException or SanitizerMissingException) && error.GetBaseException() is not (NpgsqlException or SocketException);

    private static bool IsForGood(Exception error) => error is SealBrokenException or CryptographicException or FileNotFoundException or DirectoryNotFoundException;

    private async Task RefuseAsync(IWork work, RecordFile file, Exception error, CancellationToken cancel)
    {
        await work.WriteAsync(async db =>
        {
            db.Audit("file.uncopied", file.Record, file.Version, new { file = file.Id, why = error.GetType().Name }, outcome: "failed");
            return await rows.CopiedAsync(db, file.Id, null, null, "its original cannot be opened", cancel);
        }, cancel);
        _resting.Done(file.Id.Value);
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
            var (copy, why) = await pictures.RunAsync(into => store.OpenAsync(file, into, cancel), cancel);
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
