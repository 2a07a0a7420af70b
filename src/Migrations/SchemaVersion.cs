using Npgsql;

namespace Tessera.Migrations;

/// <summary>Whether a database has the schema this build was made for. Web asks before it opens and refuses if not.</summary>
public static class SchemaVersion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <returns>Null when the schema is current, else the sentence to show, with the command that helps.</returns>
    public static async Task<string?> ComplaintAsync(string connectionString, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(connectionString, cancel);
        var applied = await MigrationJournal.ReadAsync(connection, cancel);
        return applied is null
            ? "The database is empty: run './tessera migrate' (or './tessera up') first."
            : Complaint(MigrationScript.All, applied);
    }

    /// <summary>A database that is itself being started, after a crash of the whole machine say, is waited for.</summary>
    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancel)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            var connection = new NpgsqlConnection(connectionString);
            try
            {
                await connection.OpenAsync(cancel);
                return connection;
            }
            catch (NpgsqlException error) when (error.IsTransient && TimeProvider.System.GetElapsedTime(started) < Patience)
            {
                await connection.DisposeAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, cancel);
            }
        }
    }

    public static async Task<bool> IsCurrentAsync(string connectionString, CancellationToken cancel) =>
        await ComplaintAsync(connectionString, cancel) is null;

    internal static string? Complaint(IReadOnlyList<MigrationScript> build, IReadOnlyDictionary<string, string> applied) =>
        Changed(build, applied)
        ?? Unknown(build, applied)
        ?? (build.FirstOrDefault(script => !applied.ContainsKey(script.Name)) is { } missing
            ? $"The database is older than this build (it lacks {missing.Name}): run './tessera migrate' first."
            : null);

    /// <summary>History is added to, never rewritten: an edited script would leave two installations that differ and cannot know it.</summary>
    internal static string? Changed(IReadOnlyList<MigrationScript> build, IReadOnlyDictionary<string, string> applied) =>
        build.FirstOrDefault(script => applied.TryGetValue(script.Name, out var hash)
            && !string.Equals(hash, script.Hash, StringComparison.Ordinal)) is { } changed
            ? $"Migration {changed.Name} was edited after this database had it: put the change into a new script, or start from an empty database."
            : null;

    internal static string? Unknown(IReadOnlyList<MigrationScript> build, IReadOnlyDictionary<string, string> applied) =>
        applied.Keys.Except(build.Select(script => script.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? $"The database is newer than this build (it has had {unknown}): run the build that made it, or a later one."
            : null;
}
