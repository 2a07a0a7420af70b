using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tessera.Kernel;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Files;

/// <summary>
/// Drops from the spool what is in a record already: Intake was killed between its commit and the dropping. At start and each hour.
/// What was never sent is the Portal's to remove.
/// </summary>
internal sealed class SweepSpool(IStrayFiles strays, TesseraPaths paths, TimeProvider clock, ILogger<SweepSpool> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception error) when (error is NpgsqlException or IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
            {
                logger.LogWarning("The spool was not swept ({Error}); tried again in an hour.", error.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How many were dropped.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (!Directory.Exists(paths.Spool)) return 0;

        var dropped = 0;
        foreach (var some in Directory.EnumerateFiles(paths.Spool).Chunk(1000))
        {
            var lying = some.Where(path => Guid.TryParseExact(Path.GetFileName(path), "N", out _)).ToDictionary(path => Guid.ParseExact(Path.GetFileName(path), "N"));
            var waiting = await strays.AmongAsync([.. lying.Keys], cancel);
            foreach (var (_, path) in lying.Where(one => !waiting.Contains(one.Key)))
            {
                File.Delete(path);
                dropped++;
            }
        }

        return dropped;
    }
}
