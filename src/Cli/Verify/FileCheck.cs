using Npgsql;
using Tessera.Kernel;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Verify;

/// <summary>No orphan file, none missing: var/files holds a folder a record, a file a row (and its copy).</summary>
internal static class FileCheck
{
    public static async Task<IReadOnlyList<string>> RunAsync(Installation installation, TesseraPaths paths, CancellationToken cancel)
    {
        var expected = await ExpectedAsync(installation, cancel);
        var found = System.IO.Directory.Exists(paths.Files)
            ? System.IO.Directory.EnumerateFiles(paths.Files, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(paths.Files, file)).ToHashSet(StringComparer.Ordinal)
            : [];

        var missing = expected.Where(file => !found.Contains(file.Path)).Select(file => $"The {(file.IsCopy ? "copy" : "original")} of a file is missing: {file.Path}");
        var known = expected.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var orphans = found.Where(file => !known.Contains(file)).Select(file => $"A file has no row: {file}");
        return [.. missing, .. orphans];
    }

    private static async Task<List<(string Path, bool IsCopy)>> ExpectedAsync(Installation installation, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(installation.Database.ForRole(DatabaseRoles.Owner));
        await connection.OpenAsync(cancel);
        await using var read = new NpgsqlCommand($"set role {DatabaseRoles.Steward}; select record, id, copy_size is not null from records.file", connection);
        await using var row = await read.ExecuteReaderAsync(cancel);
        var files = new List<(string, bool)>();
        while (await row.ReadAsync(cancel))
        {
            var path = Path.Combine(row.GetGuid(0).ToString(), row.GetGuid(1).ToString());
            files.Add((path, false));
            if (row.GetBoolean(2)) files.Add(($"{path}.copy", true));
        }

        return files;
    }
}
