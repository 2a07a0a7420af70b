using System.CommandLine;
using System.Net.Sockets;
using Npgsql;
using Spectre.Console;
using Tessera.Cli;
using Tessera.Cli.Backup;
using Tessera.Cli.Bench;
using Tessera.Cli.Cluster;
using Tessera.Cli.CompareNames;
using Tessera.Cli.Import;
using Tessera.Cli.Keys;
using Tessera.Cli.Migrate;
using Tessera.Cli.Resolve;
using Tessera.Cli.Roles;
using Tessera.Cli.Smoke;
using Tessera.Cli.Trace;
using Tessera.Cli.Up;
using Tessera.Cli.Verify;
using Tessera.Migrations;

var root = new RootCommand("Tessera: the commands of one installation. Start with './tessera up'.")
{
    UpCommand.Command,
    MigrateCommand.Command,
    ClusterCommands.Command,
    RoleCommands.Roles,
    RoleCommands.CheckRoles,
    VerifyCommand.Command,
    TraceCommand.Command,
    SmokeCommand.Command,
    ImportCommand.Command,
    SampleCommand.Command,
    CompareNamesCommand.Command,
    ResolveCommand.Command,
    BenchCommand.Command,
    BackupCommands.Backup,
    BackupCommands.Restore,
    RotateKeysCommand.Command,
};

if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 400;   // no folding of lines that programs read

try
{
    var parsed = root.Parse(args);
    var exit = await parsed.InvokeAsync(new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30),   // Ctrl-C stops what runs, then ends
    });
    return parsed.Errors.Count > 0 ? Exit.Usage : exit;
}
catch (OperationCanceledException)
{
    return Exit.Failed;
}
catch (Stopped stopped)
{
    Console.Error.WriteLine(stopped.Message);
    return stopped.ExitCode;
}
catch (Exception error) when (error is MigrationException or InvalidOperationException or NpgsqlException or SocketException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error is NpgsqlException ? $"The database does not answer as it should: {error.Message}" : error.Message);
    return Exit.Failed;
}
