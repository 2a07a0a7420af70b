using System.CommandLine;
using Spectre.Console;

namespace Tessera.Cli.Backup;

/// <summary><c>tessera backup DIR</c> and <c>tessera restore DIR</c></summary>
internal static class BackupCommands
{
    public static Command Backup { get; } = MakeBackup();

    public static Command Restore { get; } = MakeRestore();

    private static Command MakeBackup()
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that does not exist yet, or is empty" };
        var command = new Command("backup", "Copy database, files and keys of one moment, sealed to the recovery code; while it runs or not") { folder };
        command.SetAction(async (parsed, cancel) =>
        {
            var into = Path.GetFullPath(parsed.GetValue(folder)!);
            var manifest = await new Backup(Installation.OfEnvironment, TimeProvider.System, AnsiConsole.WriteLine).RunAsync(into, cancel);
            AnsiConsole.WriteLine($"Backed up into {into}: {Sum(manifest)}.");
            return Exit.Done;
        });
        return command;
    }

    private static Command MakeRestore()
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that backup made" };
        var command = new Command("restore", "Make an installation of a backup, in an empty place, and verify it; asks for the recovery code") { folder };
        command.SetAction(async (parsed, cancel) =>
        {
            var from = Path.GetFullPath(parsed.GetValue(folder)!);
            Console.Error.Write("Recovery code: ");
            var code = await Console.In.ReadLineAsync(cancel) ?? "";
            var manifest = await new Restore(Installation.OfEnvironment, AnsiConsole.WriteLine).RunAsync(from, code, cancel);
            AnsiConsole.WriteLine($"Restored and verified: {Sum(manifest)}, as of {manifest.At:u}. './tessera up' starts it.");
            return Exit.Done;
        });
        return command;
    }

    private static string Sum(Manifest manifest) =>
        $"{manifest.Rows.GetValueOrDefault("records.record"):N0} records, {manifest.Files.Count:N0} files, {manifest.LogPosition:N0} entries of the log";
}
