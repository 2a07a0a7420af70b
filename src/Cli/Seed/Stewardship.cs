using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Seed;

/// <summary>One transaction of the owner acting as <c>tessera_steward</c>, the only role that plants rows without a reader.</summary>
internal static class Stewardship
{
    public static async Task RunAsync(TesseraConnections database, Func<NpgsqlConnection, Task> plant, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(database.ForRole(DatabaseRoles.Owner));
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var become = new NpgsqlCommand($"set local role {DatabaseRoles.Steward}", connection)) await become.ExecuteNonQueryAsync(cancel);
        await plant(connection);
        await transaction.CommitAsync(cancel);
    }

    public static async Task InsertAsync(NpgsqlConnection connection, string table, CancellationToken cancel, params (string Column, object? Value)[] row)
    {
        await using var command = new NpgsqlCommand(
            $"insert into {table} ({string.Join(", ", row.Select(cell => cell.Column))}) values ({string.Join(", ", row.Select(cell => $"@{cell.Column}"))})", connection);
        foreach (var (column, value) in row) command.Parameters.AddWithValue(column, value ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
