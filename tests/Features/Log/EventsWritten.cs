using System.Collections.Concurrent;
using Npgsql;
using Tessera.Cli.Roles;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Log;
using Tessera.Tests.Features.Database;

[assembly: AssemblyFixture(typeof(Tessera.Tests.Features.Log.EventsWritten))]

namespace Tessera.Tests.Features.Log;

/// <summary>
/// CJIS AU-2, AU-3 over the whole run: each test's database is looked at before it goes. What the running programs wrote is in the table and says
/// who acted. TESSERA_EVENTS names a file that collects which event × outcome was seen.
/// </summary>
public sealed class EventsWritten : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(string Kind, string Outcome), bool> Seen = new();
    private static readonly ConcurrentBag<string> Wrong = [];

    public EventsWritten() => TestDatabase.BeforeItGoes = NoteAsync;

    private static async Task NoteAsync(TesseraConnections place)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(place.ForRole(RolePasswords.Superuser)) { Pooling = false });
        try
        {
            // Rows that name a session, or a machine's, were written by a program; others a test or a seed planted.
            await using var read = source.CreateCommand("""
                select kind, outcome, bool_or(session is not null), bool_and(session is null or (person is not null and center is not null and (posting is not null or kind = 'sign-in')))
                from log.entry group by kind, outcome
                """);
            await using var row = await read.ExecuteReaderAsync();
            while (await row.ReadAsync()) Note(row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetBoolean(3));
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidSchemaName)
        {
            // A database without a schema, or one its test dropped.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("TESSERA_EVENTS") is { } file) await File.AppendAllLinesAsync(file, Seen.Keys.Select(key => $"{key.Kind} {key.Outcome}"));
        Assert.Empty(Wrong.Distinct());
    }

    private static void Note(string kind, string outcome, bool byAProgram, bool saysWho)
    {
        Seen.TryAdd((kind, outcome), true);
        if (!byAProgram) return;
        if (EventTable.Find(kind)?.Outcomes.Contains(outcome) is not true) Wrong.Add($"{kind} with {outcome} is not in the table.");
        if (!saysWho) Wrong.Add($"{kind} with {outcome} does not say who.");
    }
}
