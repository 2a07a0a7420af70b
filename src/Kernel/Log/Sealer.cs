using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Kernel.Log;

/// <summary>
/// Gives every visible entry without a position the next one, and chains it. Several may run: the lock on the head lets one lead.
/// Woken by writers; looks by itself once a second.
/// </summary>
internal sealed class Sealer(TesseraConnections connections, LogSigner signer, HeadExport export, DayCloser days, TimeProvider clock, ILogger<Sealer> logger) : BackgroundService
{
    private const int BatchSize = 2000;
    private static readonly TimeSpan _signEvery = TimeSpan.FromMinutes(1);
    private DateTimeOffset _signedAt = DateTimeOffset.MinValue;
    private long _signedPosition = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SealAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or System.Net.Sockets.SocketException or InvalidOperationException)
            {
                // The database went away: entries wait in the queue, nothing is lost. Try again.
                logger.LogWarning("The sealer lost the database ({Error}); trying again.", (error as PostgresException)?.SqlState ?? error.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
            }
        }
    }

    private async Task SealAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connections.ForRole(DatabaseRoles.Sealer));
        await connection.OpenAsync(cancel);
        await using (var listen = new NpgsqlCommand("listen wake", connection)) await listen.ExecuteNonQueryAsync(cancel);

        var last = -1L;
        while (!cancel.IsCancellationRequested)
        {
            var position = await BatchAsync(connection, cancel);
            if (position > last)
            {
                last = position;
                await using var notify = new NpgsqlCommand("notify sealed", connection);
                await notify.ExecuteNonQueryAsync(cancel);
                continue;
            }

            if (clock.GetUtcNow() - _signedAt >= _signEvery && last >= 0) await SignAsync(connection, cancel);
            if (position >= 0) await CloseDayAsync(connection, cancel);
            await connection.WaitAsync(TimeSpan.FromSeconds(1), cancel);
        }
    }

    /// <summary>The place that heads are carried to may be away: sealing goes on, and what waits is carried when it is back.</summary>
    private async Task CloseDayAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        try
        {
            await days.RunAsync(connection, cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The signed head of the day could not be carried away ({Error}); trying again in a minute.", error.GetType().Name);
        }
    }

    private static async Task<long> BatchAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var seal = new NpgsqlCommand("select log.seal_batch($1)", connection) { Parameters = { new() { Value = BatchSize } } };
        return (long)(await seal.ExecuteScalarAsync(cancel))!;
    }

    private async Task SignAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        _signedAt = clock.GetUtcNow();
        long position;
        byte[] chain;
        await using (var head = new NpgsqlCommand("select position, chain from log.head", connection))
        await using (var row = await head.ExecuteReaderAsync(cancel))
        {
            await row.ReadAsync(cancel);
            (position, chain) = (row.GetInt64(0), (byte[])row[1]);
        }

        if (position == _signedPosition) return;
        var signature = signer.Sign(position, chain);
        await using var keep = new NpgsqlCommand(
            "insert into log.signature (position, chain, at, key_id, signature) values ($1, $2, $3, $4, $5) on conflict do nothing", connection)
        {
            Parameters = { new() { Value = position }, new() { Value = chain }, new() { Value = _signedAt }, new() { Value = signer.KeyId }, new() { Value = signature } },
        };
        await keep.ExecuteNonQueryAsync(cancel);
        await export.WriteAsync(position, chain, _signedAt, signer.KeyId, signature, cancel);
        _signedPosition = position;
    }
}
