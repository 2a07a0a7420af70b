using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tessera.Graph.Search;
using Tessera.Kernel.Connections;
using Tessera.Matching;

namespace Tessera.Graph.Match;

/// <summary>
/// Runs the matcher on a connection of its own. Several nodes may: the lease lets one write, the others wait and take over.
/// Woken by the sealer; looks by itself once a second.
/// </summary>
internal sealed class MatcherHost(TesseraConnections connections, LiveIndex live, TimeProvider clock, ILogger<MatcherHost> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or System.Net.Sockets.SocketException or InvalidOperationException or IOException)
            {
                // The database went away, or something was purged between reading and writing: nothing is lost, start anew.
                logger.LogWarning("The matcher lost its step ({Error}); loading again.", (error as PostgresException)?.SqlState ?? error.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connections.ForRole(DatabaseRoles.Engine));
        await connection.OpenAsync(cancel);
        await using (var listen = new NpgsqlCommand("listen sealed", connection)) await listen.ExecuteNonQueryAsync(cancel);

        var matcher = new Matcher(connection, Weights.First, clock);
        var started = clock.GetTimestamp();
        await matcher.LoadAsync(cancel);
        live.Current = matcher.Index;
        logger.LogInformation("The matcher holds {Mentions} mentions, loaded in {Milliseconds} ms.", matcher.Count, (long)clock.GetElapsedTime(started).TotalMilliseconds);

        while (!cancel.IsCancellationRequested)
        {
            if (!await matcher.StepAsync(cancel)) await connection.WaitAsync(TimeSpan.FromSeconds(1), cancel);
        }
    }
}
