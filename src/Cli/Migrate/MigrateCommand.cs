using System.CommandLine;
using Spectre.Console;
using Tessera.Kernel.Connections;
using Tessera.Migrations;

namespace Tessera.Cli.Migrate;

/// <summary><c>tessera migrate</c>: the one place where the schema changes. Web only compares, and refuses.</summary>
internal static class MigrateCommand
{
    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var command = new Command("migrate", "Bring the database to the schema of this build");
        command.SetAction((_, cancel) => RunAsync(Installation.OfEnvironment, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, CancellationToken cancel)
    {
        var started = installation.Cluster is { } cluster && await cluster.StartAsync(cancel);
        try
        {
            if (installation.Cluster is not null) await new Roles.DatabaseSetup(installation.Database, installation.Passwords).RunAsync(cancel);
            var count = await Migrator.RunAsync(
                installation.Database.ForRole(DatabaseRoles.Owner), name => AnsiConsole.WriteLine($"applied {name}"), cancel);
            AnsiConsole.WriteLine(count is 0 ? "The schema was current." : $"The schema is current: {count} applied.");
            return Exit.Done;
        }
        finally
        {
            if (started) await installation.Cluster!.StopAsync(CancellationToken.None);
        }
    }
}
