using Microsoft.Extensions.Hosting;
using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Kernel.Log;

/// <summary>
/// Looks four times a minute whether an entry could be written and whether the sealer keeps up, also when nobody works. When the log writes
/// again, that it did not, and since when, is its first entry (CJIS AU-5).
/// </summary>
public sealed class LogWatch(TesseraConnections connections, LogHealth health, DayCloser days, TimeProvider clock) : BackgroundService
{
    private LogAlarm? _last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(15), clock);
        do await RoundAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public async Task RoundAsync(CancellationToken cancel)
    {
        try
        {
            await TryAsync(cancel);
            health.Wrote(DatabaseRoles.Identity);
            health.OldestWaiting = await OldestWaitingAsync(cancel);
        }
        catch (Exception error) when (error is NpgsqlException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            health.Failed(DatabaseRoles.Identity);
        }

        health.DayWaitingSince = days.WaitingSince;
        var now = health.Alarm;
        if (_last is { } ended && now is null) await TellAsync(ended, cancel);
        _last = now;
    }

    /// <summary>Written and taken back: nothing stays of it.</summary>
    private async Task TryAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connections.ForRole(DatabaseRoles.Identity));
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await WriteAsync(connection, center: null, "log.mended", "{}", cancel);
        await transaction.RollbackAsync(cancel);
    }

    private async Task<DateTimeOffset?> OldestWaitingAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connections.ForRole(DatabaseRoles.Sealer));
        await connection.OpenAsync(cancel);
        await using var read = new NpgsqlCommand("select min(e.at) from log.queue q join log.entry e on e.id = q.entry", connection);
        return await read.ExecuteScalarAsync(cancel) is DateTime at ? new DateTimeOffset(at) : null;
    }

    /// <summary>To the auditors of each center.</summary>
    private async Task TellAsync(LogAlarm ended, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connections.ForRole(DatabaseRoles.Identity));
        await connection.OpenAsync(cancel);
        var centers = new List<Guid>();
        await using (var read = new NpgsqlCommand("select id from access.agency where kind = 'center'", connection))
        await using (var row = await read.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel)) centers.Add(row.GetGuid(0));
        var detail = System.Text.Json.JsonSerializer.Serialize(new { code = ended.Code, since = ended.Since }, LogJson.Options);
        foreach (var center in centers) await WriteAsync(connection, center, "log.mended", detail, cancel);
    }

    private async Task WriteAsync(NpgsqlConnection connection, Guid? center, string kind, string detail, CancellationToken cancel)
    {
        EventTable.Require(kind, "done");
        var now = clock.GetUtcNow();
        await using var write = new NpgsqlCommand("insert into log.entry (id, at, source, kind, center, outcome, detail) values ($1, $2, 'audit', $3, $4, 'done', $5::jsonb)", connection)
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7(now) }, new() { Value = now }, new() { Value = kind },
                new() { Value = center ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid }, new() { Value = detail },
            },
        };
        await write.ExecuteNonQueryAsync(cancel);
    }
}
