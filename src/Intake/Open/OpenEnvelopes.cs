using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;

namespace Tessera.Intake.Open;

/// <summary>
/// Takes sealed envelopes over as tips, and later messages into their tips. Several nodes may do it: taking over is one update in the
/// transaction that makes the tip, so each becomes one tip, whoever is killed when. Woken by the Portal; looks by itself once a second.
/// </summary>
internal sealed class OpenEnvelopes(TesseraConnections connections, TakeTogether together, TakeEnvelope envelopes, TakeMessage messages, TimeProvider clock, ILogger<OpenEnvelopes> logger) : BackgroundService
{
    private const int AtOnce = 2;
    private const int Together = 32;
    private const int BatchSize = AtOnce * Together;
    private readonly Resting _resting = new(clock);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // What waits stays waiting. Only the kind of error is written, never what an envelope says.
                logger.LogWarning("Opening envelopes stopped ({Error}); going on in a second.", (error as PostgresException)?.SqlState ?? error.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connections.ForRole(DatabaseRoles.Jobs));
        await connection.OpenAsync(cancel);
        await using (var listen = new NpgsqlCommand("listen wake", connection)) await listen.ExecuteNonQueryAsync(cancel);

        while (!cancel.IsCancellationRequested)
        {
            var waiting = await WaitingAsync(connection, cancel);
            await Parallel.ForEachAsync(waiting.Chunk(Together), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (batch, one) => await TakeAsync(batch, one));
            var said = await WaitingMessagesAsync(connection, cancel);
            foreach (var message in said) await TakeAsync(message.Id, much => messages.RunAsync(message, much, cancel));
            if (waiting.Count < BatchSize && said.Count < BatchSize) await connection.WaitAsync(TimeSpan.FromSeconds(1), cancel);
        }
    }

    private async Task TakeAsync(WaitingEnvelope[] batch, CancellationToken cancel)
    {
        var failedBefore = batch.ToLookup(envelope => _resting.HasFailed(envelope.Id));
        IEnumerable<WaitingEnvelope> alone = [.. failedBefore[true], .. await together.RunAsync([.. failedBefore[false]], cancel)];
        foreach (var envelope in alone) await TakeAsync(envelope.Id, much => envelopes.RunAsync(envelope, much, cancel));
    }

    /// <summary>One that cannot be taken now rests and is tried again, at last with less of it: it stops nobody who wrote after it.</summary>
    private async Task TakeAsync(Guid id, Func<HowMuch, Task> take)
    {
        var much = _resting.MuchOf(id);
        try
        {
            await take(much);
            _resting.Done(id);
        }
        catch (Exception error) when (error is not OperationCanceledException && !IsOfTheConnection(error))
        {
            _resting.Failed(id);
            logger.LogError("{Id} could not be taken ({Much}: {Error}); it waits and is tried again.", id, much, (error.GetBaseException() as PostgresException)?.SqlState ?? error.GetType().Name);
        }
    }

    public static bool IsOfTheConnection(Exception error) => error.GetBaseException() is System.Net.Sockets.SocketException or EndOfStreamException or NpgsqlException { IsTransient: true };

    private async Task<List<WaitingEnvelope>> WaitingAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("select envelope, key_hash, at, flood, sealed from portal.waiting($1)", connection) { Parameters = { new() { Value = BatchSize + _resting.Count } } };
        await using var row = await read.ExecuteReaderAsync(cancel);
        var waiting = new List<WaitingEnvelope>();
        while (await row.ReadAsync(cancel))
        {
            if (_resting.Rests(row.GetGuid(0))) continue;
            waiting.Add(new WaitingEnvelope(row.GetGuid(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<DateTimeOffset>(2), await row.IsDBNullAsync(3, cancel) ? null : row.GetGuid(3), row.GetFieldValue<byte[]>(4)));
        }

        return waiting;
    }

    private async Task<List<WaitingMessage>> WaitingMessagesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("select message, envelope, record, at, sealed from portal.waiting_messages($1)", connection) { Parameters = { new() { Value = BatchSize + _resting.Count } } };
        await using var row = await read.ExecuteReaderAsync(cancel);
        var waiting = new List<WaitingMessage>();
        while (await row.ReadAsync(cancel))
        {
            if (_resting.Rests(row.GetGuid(0))) continue;
            waiting.Add(new WaitingMessage(row.GetGuid(0), row.GetGuid(1), new RecordId(row.GetGuid(2)), row.GetFieldValue<DateTimeOffset>(3), row.GetFieldValue<byte[]>(4)));
        }

        return waiting;
    }
}

/// <summary>What the holder of a receipt added, sealed, and the tip it belongs to.</summary>
internal sealed record WaitingMessage(Guid Id, Guid Envelope, RecordId Record, DateTimeOffset At, byte[] Sealed);


/// <summary>A sealed report that waits to become a tip.</summary>
internal sealed record WaitingEnvelope(Guid Id, byte[] KeyHash, DateTimeOffset At, Guid? Flood, byte[] Sealed);
