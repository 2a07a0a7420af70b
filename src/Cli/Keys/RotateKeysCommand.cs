using System.CommandLine;
using Spectre.Console;
using Tessera.Cli.Up;
using Tessera.Kernel;

namespace Tessera.Cli.Keys;

/// <summary><c>tessera admin rotate-keys</c></summary>
internal static class RotateKeysCommand
{
    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var command = new Command("rotate-keys", "Make a new installation key, wrap every key in the database under it, and destroy the old one; the installation must be stopped");
        command.SetAction((_, cancel) => RunAsync(Installation.OfEnvironment, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, CancellationToken cancel)
    {
        using var alone = InstallationLock.Take(installation);
        var cluster = installation.Cluster;
        var ours = cluster is not null && await cluster.StartAsync(cancel);
        try
        {
            var rotation = new KeyRotation(installation.Database, new TesseraPaths(installation.Var, installation.Passwords.Folder));
            AnsiConsole.WriteLine(await rotation.FinishAsync(cancel)
                ? "A change of keys that was cut off is finished: the new key is in place."
                : $"{await rotation.RunAsync(cancel):N0} keys are wrapped under a new installation key. Backups made before open with their own copy of the old one: make a new backup now.");
            return Exit.Done;
        }
        finally
        {
            if (ours) await cluster!.StopAsync(CancellationToken.None);
        }
    }
}
