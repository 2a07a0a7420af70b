using Npgsql;
using Tessera.Cli.Roles;

namespace Tessera.Cli.Backup;

/// <summary>
/// One moment of the database, held open while it is copied: pg_dump copies just this moment, and so the files that are copied are just those
/// its rows name. Reads as superuser, since the wall hides from everybody else what all must be saved.
/// </summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private Snapshot(NpgsqlDataSource source, NpgsqlConnection connection, NpgsqlTransaction transaction, string id) =>
        (_source, _connection, _transaction, Id) = (source, connection, transaction, id);

    public string Id { get; }

    public static async Task<Snapshot> TakeAsync(Installation installation, CancellationToken cancel)
    {
        var source = NpgsqlDataSource.Create(installation.Database.ForRole(RolePasswords.Superuser));
        var connection = await source.OpenConnectionAsync(cancel);
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        await using var export = new NpgsqlCommand("select pg_export_snapshot()", connection);
        return new(source, connection, transaction, (string)(await export.ExecuteScalarAsync(cancel))!);
    }

    /// <summary>
    /// Copies what waits in the spool while Intake is kept from taking it: it would move each file and drop it here. Only the rows of this
    /// moment are held, and only for as long as this takes; what comes in meanwhile comes in.
    /// </summary>
    public async Task WhileNothingIsTakenAsync(Func<IReadOnlyList<Guid>, Task> copy, CancellationToken cancel)
    {
        await using var holding = await _source.OpenConnectionAsync(cancel);
        await using var transaction = await holding.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        await ListAsync(holding, $"set transaction snapshot '{Id}'; select 1", row => row.GetInt32(0), cancel);
        await ListAsync(holding, "select id from portal.envelope where taken_at is null for update", row => row.GetGuid(0), cancel);
        await ListAsync(holding, "select id from portal.message where taken_at is null and not from_center for update", row => row.GetGuid(0), cancel);
        await copy(await ListAsync(holding, """
            select f.id from portal.envelope_file f join portal.envelope e on e.id = f.envelope left join portal.message m on m.id = f.message
            where case when f.message is null then e.taken_at else m.taken_at end is null
            """, row => row.GetGuid(0), cancel));
    }

    /// <summary>Every sealed file that a row names, below <c>files</c>.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(CancellationToken cancel)
    {
        var rows = await ListAsync(_connection, "select record, id, copy_size is not null from records.file", row => (row.GetGuid(0), row.GetGuid(1), row.GetBoolean(2)), cancel);
        return [.. rows.SelectMany(row => Places(Path.Combine(row.Item1.ToString(), row.Item2.ToString()), row.Item3))];
    }

    public async Task<string> MigrationAsync(CancellationToken cancel) => (await ListAsync(_connection, "select max(script) from kernel.migration", row => row.GetString(0), cancel))[0];

    public async Task<long> LogPositionAsync(CancellationToken cancel) => (await ListAsync(_connection, "select position from log.head", row => row.GetInt64(0), cancel))[0];

    public Task<IReadOnlyDictionary<string, long>> RowsAsync(CancellationToken cancel) => RowsAsync(_connection, cancel);

    /// <summary>How many rows each table of ours has.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> RowsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var tables = await ListAsync(connection, """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relowner::regrole::text like 'tessera\_%' order by 1
            """, row => row.GetString(0), cancel);
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables) rows[table] = (await ListAsync(connection, $"select count(*) from {table}", row => row.GetInt64(0), cancel))[0];
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
        await _source.DisposeAsync();
    }

    private static IEnumerable<string> Places(string original, bool hasCopy) => hasCopy ? [original, $"{original}.copy"] : [original];

    private static async Task<List<T>> ListAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var row = await command.ExecuteReaderAsync(cancel);
        var list = new List<T>();
        while (await row.ReadAsync(cancel)) list.Add(read(row));
        return list;
    }
}
