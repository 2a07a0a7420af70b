using System.Data;
using DbUp.Engine;
using Npgsql;

namespace Tessera.Migrations;

/// <summary>The table <c>kernel.migration</c>: which scripts this database has had, and as what text.</summary>
internal sealed class MigrationJournal(IReadOnlyDictionary<string, string> applied) : IJournal
{
    public string[] GetExecutedScripts() => [.. applied.Keys];

    /// <summary>Written in the script's own transaction: a script is applied and remembered, or neither.</summary>
    public void StoreExecutedScript(SqlScript script, Func<IDbCommand> dbCommandFactory)
    {
        using var command = (NpgsqlCommand)dbCommandFactory();
        command.CommandText = "insert into kernel.migration (script, sha256) values (@script, @sha256)";
        command.Parameters.AddWithValue("script", script.Name);
        command.Parameters.AddWithValue("sha256", new MigrationScript(script.Name, script.Contents).Hash);
        command.ExecuteNonQuery();
    }

    public void EnsureTableExistsAndIsLatestVersion(Func<IDbCommand> dbCommandFactory)
    {
        // Made by CreateAsync, before DbUp looks.
    }

    public static async Task CreateAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            create schema if not exists kernel;
            create table if not exists kernel.migration (
                script text primary key,
                sha256 text not null,
                applied_at timestamptz not null default now());
            grant usage on schema kernel to tessera_app;
            grant select on kernel.migration to tessera_app;
            """,
            connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Script to hash; null when this database has no journal at all.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand("select to_regclass('kernel.migration') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancel) is not true) return null;

        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("select script, sha256 from kernel.migration", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) applied.Add(rows.GetString(0), rows.GetString(1));
        return applied;
    }
}
