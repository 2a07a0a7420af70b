using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tessera.Kernel;
using Tessera.Records.Contracts;

namespace Tessera.Records.Files;

/// <summary>
/// Removes files that no row names: of a transaction that never committed, or of a purge that was killed after it forgot the record.
/// At start and each hour; nothing younger than an hour is touched, since its transaction may still be on its way.
/// </summary>
internal sealed class SweepFiles(IStrayFiles strays, TesseraPaths paths, TimeProvider clock, ILogger<SweepFiles> logger) : BackgroundService
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var removed = await RunAsync(stoppingToken);
                if (removed > 0) logger.LogWarning("Removed {Count} files that no record has.", removed);
            }
            catch (Exception error) when (error is NpgsqlException or IOException or System.Net.Sockets.SocketException)
            {
                logger.LogWarning("Files were not swept ({Error}); tried again in an hour.", error.GetType().Name);
            }

            await Task.Delay(Patience, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How many were removed.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var folder = new DirectoryInfo(paths.Files);
        if (!folder.Exists) return 0;

        var removed = 0;
        foreach (var old in folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(IsOld).Chunk(1000))
        {
            var named = old.Select(file => (File: file, Id: IdOf(file))).Where(one => one.Id is not null).ToList();
            var stray = await strays.AmongAsync([.. named.Select(one => one.Id!.Value).Distinct()], cancel);
            foreach (var (file, id) in named)
                if (stray.Contains(id!.Value) && await RemoveAsync(file, id.Value, cancel)) removed++;
        }

        foreach (var empty in folder.EnumerateDirectories().Where(one => one.LastWriteTimeUtc < Before && !one.EnumerateFileSystemInfos().Any())) empty.Delete();
        return removed;
    }

    /// <summary>Put aside first and asked again: a file of the same name may have been written and committed since.</summary>
    private async Task<bool> RemoveAsync(FileInfo file, Guid id, CancellationToken cancel)
    {
        var place = file.FullName;
        var aside = $"{place}.stray";
        File.Move(place, aside, overwrite: true);
        var isStray = IsOld(new FileInfo(aside)) && (await strays.AmongAsync([id], cancel)).Contains(id);
        if (isStray || File.Exists(place)) File.Delete(aside);
        else File.Move(aside, place);
        return isStray;
    }

    private DateTime Before => (clock.GetUtcNow() - Patience).UtcDateTime;

    private bool IsOld(FileInfo file) => file.LastWriteTimeUtc < Before;

    /// <summary>The id before the first dot: of the original, its copy, a part of either, or one that was put aside.</summary>
    private static Guid? IdOf(FileInfo file) => Guid.TryParse(file.Name.Split('.')[0], out var id) ? id : null;
}
