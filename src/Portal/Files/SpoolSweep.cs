using Npgsql;
using Tessera.Portal.Store;

namespace Tessera.Portal.Files;

/// <summary>
/// Removes files whose report was never sent, and files that Intake has taken over. The database is asked for each: what it does not know
/// after two days belongs to a form that was left. A form that is sent later says which file is gone.
/// </summary>
internal sealed class SpoolSweep(Spool spool, PortalStore store, TimeProvider clock, ILogger<SpoolSweep> log) : BackgroundService
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(48);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var stray = 0;
        foreach (var old in spool.OlderThan((clock.GetUtcNow() - Patience).UtcDateTime).Chunk(1000))
        {
            foreach (var id in await store.StrayAsync(old, cancel))
            {
                spool.Drop(id);
                stray++;
            }
        }

        return stray;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var stray = await RunAsync(stoppingToken);
                if (stray > 0) log.LogInformation("Removed {Count} files of the spool that no report needs", stray);
            }
            catch (Exception error) when (error is NpgsqlException or IOException)
            {
                log.LogWarning("The spool was not swept: {Error}. Tried again in an hour", error.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
