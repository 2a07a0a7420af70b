using Npgsql;

namespace Tessera.Migrations;

/// <summary>Whether row-level security, which the migrations made, still holds on every table that has a policy: switched off, the application would show everything.</summary>
public static class WallCheck
{
    private const string Holes = """
        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and exists (select from pg_policy p where p.polrelid = c.oid) and not (c.relrowsecurity and c.relforcerowsecurity) order by 1
        """;

    /// <returns>Null when the wall stands, else the sentence to show. Any login may ask.</returns>
    public static async Task<string?> ComplaintAsync(string connectionString, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var holes = await ListAsync(source, Holes, cancel);
        return holes.Count is 0 ? null
            : $"Row-level security is off on {holes.Count} tables ({string.Join(", ", holes.Take(3))}{(holes.Count > 3 ? " …" : "")}): a reader would see what is not theirs.";
    }

    /// <summary>Switches it on again wherever it is off.</summary>
    public static Task RaiseAsync(string superuserConnection, CancellationToken cancel) =>
        AlterAsync(superuserConnection, Holes, ["enable row level security", "force row level security"], cancel);

    /// <summary>Switches it off everywhere: for a demo that shows what is noticed then.</summary>
    public static Task LowerAsync(string superuserConnection, CancellationToken cancel) => AlterAsync(
        superuserConnection, "select distinct polrelid::regclass::text from pg_policy", ["disable row level security"], cancel);

    private static async Task AlterAsync(string superuserConnection, string which, string[] acts, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(superuserConnection);
        foreach (var table in await ListAsync(source, which, cancel))
        {
            foreach (var act in acts)
            {
                await using var alter = source.CreateCommand($"alter table {table} {act}");
                await alter.ExecuteNonQueryAsync(cancel);
            }
        }
    }

    private static async Task<List<string>> ListAsync(NpgsqlDataSource source, string sql, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var list = new List<string>();
        while (await row.ReadAsync(cancel)) list.Add(row.GetString(0));
        return list;
    }
}
