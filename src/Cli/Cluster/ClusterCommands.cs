using System.CommandLine;
using Spectre.Console;

namespace Tessera.Cli.Cluster;

/// <summary><c>tessera admin cluster start | stop | status</c></summary>
internal static class ClusterCommands
{
    public static Command Command { get; } = new("cluster", "The private PostgreSQL under var/pg")
    {
        Verb("start", "Start it, making it first if there is none", StartAsync),
        Verb("stop", "Stop it; open transactions are rolled back", StopAsync),
        Verb("status", $"Say whether it runs (exit code {Exit.NotRunning} if not)", StatusAsync),
    };

    private static Command Verb(string name, string description, Func<PrivateCluster, CancellationToken, Task<int>> run)
    {
        var verb = new Command(name, description);
        verb.SetAction((_, cancel) => run(Ours(), cancel));
        return verb;
    }

    private static async Task<int> StartAsync(PrivateCluster cluster, CancellationToken cancel)
    {
        var started = await cluster.StartAsync(cancel);
        AnsiConsole.WriteLine(started ? $"Started: {cluster.Place}" : $"It was running already: {cluster.Place}");
        return Exit.Done;
    }

    private static async Task<int> StopAsync(PrivateCluster cluster, CancellationToken cancel)
    {
        await cluster.StopAsync(cancel);
        AnsiConsole.WriteLine("Stopped.");
        return Exit.Done;
    }

    private static async Task<int> StatusAsync(PrivateCluster cluster, CancellationToken cancel)
    {
        var running = await cluster.IsRunningAsync(cancel);
        AnsiConsole.WriteLine(running ? $"Running: {cluster.Place}" : cluster.Exists ? "Stopped." : "There is none yet: './tessera up' makes it.");
        return running ? Exit.Done : Exit.NotRunning;
    }

    private static PrivateCluster Ours() => Installation.OfEnvironment.Cluster
        ?? throw new Stopped("TESSERA_DB names another database: its administrator starts and stops it.");
}
