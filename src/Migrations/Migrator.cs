using DbUp;
using DbUp.Engine;
using DbUp.Postgresql;
using Npgsql;

namespace Tessera.Migrations;

/// <summary>
/// Brings a database to the schema of this build: every script of <c>Sql/</c> it has not had, in the order of their numbers,
/// each in a transaction of its own, as <c>tessera_owner</c>. Answers how many there were, and tells the name of each once it is applied.
/// </summary>
public static class Migrator
{
    // Held while migrating, so that two installations starting at once take turns. The number is arbitrary, and only ours.
    private const long Turn = 7_357_001;

    public static Task<int> RunAsync(string ownerConnection, Action<string>? applied, CancellationToken cancel) =>
        RunAsync(ownerConnection, MigrationScript.All, applied, cancel);

    internal static async Task<int> RunAsync(
        string ownerConnection, IReadOnlyList<MigrationScript> scripts, Action<string>? applied, CancellationToken cancel)
    {
        // Not pooled: closing ends the session, and with it the turn.
        ownerConnection = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false }.ConnectionString;
        await using var turn = new NpgsqlConnection(ownerConnection);
        await turn.OpenAsync(cancel);
        await using var wait = new NpgsqlCommand("select pg_advisory_lock(@turn)", turn);
        wait.Parameters.AddWithValue("turn", Turn);
        await wait.ExecuteNonQueryAsync(cancel);

        await MigrationJournal.CreateAsync(turn, cancel);
        var had = await MigrationJournal.ReadAsync(turn, cancel) ?? new Dictionary<string, string>(StringComparer.Ordinal);
        if ((SchemaVersion.Changed(scripts, had) ?? SchemaVersion.Unknown(scripts, had)) is { } complaint) throw new MigrationException(complaint);

        return Apply(ownerConnection, scripts, had, applied);
    }

    private static int Apply(
        string ownerConnection, IReadOnlyList<MigrationScript> scripts, IReadOnlyDictionary<string, string> had, Action<string>? applied)
    {
        var statements = new Statements(ownerConnection);
        var upgrade = DeployChanges.To.PostgresqlDatabase(statements)
            .WithScripts(scripts.Select(script => new SqlScript(script.Name, script.Text)))
            .WithTransactionPerScript()
            .WithVariablesDisabled()          // dollar quotes are PostgreSQL's
            .WithExecutionTimeout(TimeSpan.FromHours(1))
            .JournalTo(new MigrationJournal(had))
            .LogToNowhere()
            .Build();
        upgrade.ScriptExecuted += (_, done) => applied?.Invoke(((ScriptExecutedEventArgs)done).Script.Name);

        var result = upgrade.PerformUpgrade();
        if (result.Successful) return result.Scripts.Count();
        throw result.ErrorScript is { } script
            ? MigrationException.Of(script, statements.Current, result.Error)
            : new MigrationException(result.Error.Message, result.Error);
    }

    /// <summary>Remembers the statement that runs, so that a failure can be told by its line.</summary>
    private sealed class Statements(string connection) : PostgresqlConnectionManager(connection)
    {
        public string? Current { get; private set; }

        public override IEnumerable<string> SplitScriptIntoCommands(string scriptContents)
        {
            foreach (var statement in base.SplitScriptIntoCommands(scriptContents))
            {
                Current = statement;
                yield return statement;
            }
        }
    }
}
