using Npgsql;
using Tessera.Cli.Roles;

namespace Tessera.Cli.Trace;

/// <summary>Every column of every table of ours, and the planner's statistics, as the superuser of the private cluster sees them.</summary>
internal static class TraceInDatabase
{
    private const string Columns = """
        select table_schema, table_name, column_name, data_type from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public', 'topology', 'tiger') order by 1, 2, 3
        """;

    public static async Task<IReadOnlyList<string>> RunAsync(Installation installation, IReadOnlyList<string> words, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(installation.Database.ForRole(RolePasswords.Superuser));
        var found = new List<string>();
        foreach (var (table, column, type) in await ColumnsAsync(source, cancel))
        {
            // Bytes are looked through as text too: what is sealed has no words, what is not would show here.
            var text = type == "bytea" ? $"encode({column}, 'escape')" : $"{column}::text";
            if (await CountAsync(source, $"select count(*) from {table} where {text} ilike any ($1)", words, cancel) is > 0 and var rows) found.Add($"{table}.{column}: {rows} rows");
        }

        const string statistics = "select count(*) from pg_stats where array_to_string(most_common_vals::text::text[], ' ') ilike any ($1) or array_to_string(histogram_bounds::text::text[], ' ') ilike any ($1) or array_to_string(most_common_elems::text::text[], ' ') ilike any ($1)";
        if (await CountAsync(source, statistics, words, cancel) is > 0 and var kept) found.Add($"planner statistics: {kept} columns (run analyze)");
        return found;
    }

    private static async Task<List<(string Table, string Column, string Type)>> ColumnsAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var read = source.CreateCommand(Columns);
        await using var row = await read.ExecuteReaderAsync(cancel);
        var columns = new List<(string, string, string)>();
        while (await row.ReadAsync(cancel)) columns.Add(($"\"{row.GetString(0)}\".\"{row.GetString(1)}\"", $"\"{row.GetString(2)}\"", row.GetString(3)));
        return columns;
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string sql, IReadOnlyList<string> words, CancellationToken cancel)
    {
        await using var count = source.CreateCommand(sql);
        count.Parameters.Add(new() { Value = words.Select(Anywhere).ToArray() });
        count.CommandTimeout = 0;
        return (long)(await count.ExecuteScalarAsync(cancel))!;
    }

    private static string Anywhere(string word) =>
        $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
