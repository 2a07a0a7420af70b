using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Spectre.Console;

namespace Tessera.Cli.Bench.Crash;

/// <summary><c>tessera bench crash</c>: the crash journey, on an installation of its own that is made and removed.</summary>
internal static class CrashCommand
{
    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var submissions = new Option<int>("--submissions") { Description = "How many reports, each with a file", DefaultValueFactory = _ => 200 };
        var seed = new Option<int?>("--seed") { Description = "Order and moments of the kills, as a failed run printed it" };
        var command = new Command("crash", "Kill Portal, Web, the matcher and PostgreSQL at random moments while reports come in; then count everything") { submissions, seed };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(submissions), parsed.GetValue(seed) ?? RandomNumberGenerator.GetInt32(1_000_000), cancel));
        return command;
    }

    private static async Task<int> RunAsync(int submissions, int seed, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{submissions} reports, seed {seed}"));
        await using var trial = await TrialInstallation.StartAsync(cancel, "--demo", "--history", "0");
        var journey = new CrashJourney(trial, submissions, seed, line => AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:0.0} s  {line}")));
        var findings = await journey.RunAsync(cancel);
        await trial.DisposeAsync();
        foreach (var finding in findings) AnsiConsole.WriteLine(finding);
        if (findings.Count > 0)
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"crash: {findings.Count} findings; seed {seed}; all of it is kept in {trial.Folder}"));
            return Exit.Failed;
        }

        trial.Remove();
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"crash: ok, {submissions} reports through {journey.Kills} kills in {watch.Elapsed.TotalSeconds:0} s"));
        return Exit.Done;
    }
}
