using Npgsql;
using Spectre.Console;
using Tessera.Cli.Seed;
using Tessera.Cli.Seed.History;
using Tessera.Kernel;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Up;

/// <summary>How an empty installation began, which it remains: a demo never turns into the real thing, nor the other way round.</summary>
internal sealed record FirstStart(string Word)
{
    public static FirstStart Demo { get; } = new("demo");

    public static FirstStart Empty { get; } = new("empty");

    public bool IsDemo => this == Demo;

    public static bool HasBegun(Installation installation) => File.Exists(Remembered(installation));

    /// <summary>What it began as; on an empty installation, begins it now and says with which sign-ins.</summary>
    /// <param name="history">How many records of invented history a demo begins with.</param>
    public static async Task<FirstStart> EnsureAsync(Installation installation, FirstStart? wish, TimeProvider clock, CancellationToken cancel, int history = DemoHistory.Usual)
    {
        var remembered = Remembered(installation);
        if (await AnyAsync(installation.Database, "identity.account", cancel))
        {
            var began = File.Exists(remembered) && File.ReadAllText(remembered).Trim() == Demo.Word ? Demo : Empty;
            return wish is null || wish == began
                ? began
                : throw new Stopped($"This installation began as '{began.Word}' and stays so. For another, give TESSERA_VAR and ports of its own.");
        }

        if (await AnyAsync(installation.Database, "access.agency", cancel))
            throw new Stopped($"The first start was cut off before anybody could sign in: remove {installation.Var} (or start from an empty database) and start again.");

        var start = wish ?? Demo;
        if (wish is null) AnsiConsole.WriteLine("First start of an empty installation: it becomes a demo with invented people (--empty would begin with only you).");
        // Remembered first: an installation half seeded as a demo must never be taken for a real one.
        await File.WriteAllTextAsync(remembered, start.Word, cancel);
        await (start.IsDemo
            ? DemoSeed.RunAsync(installation.Database, new TesseraPaths(installation.Var, installation.Passwords.Folder), clock, history, cancel)
            : new FirstAdministrator(Console.In, Console.Out).AskAndMakeAsync(installation.Database, clock, cancel));
        return start;
    }

    private static string Remembered(Installation installation) => Path.Combine(installation.Var, "first-start");

    private static async Task<bool> AnyAsync(TesseraConnections database, string table, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(database.ForRole(DatabaseRoles.Identity));
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"select exists (select from {table})", connection);
        return await command.ExecuteScalarAsync(cancel) is true;
    }
}
