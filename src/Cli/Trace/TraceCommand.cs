using System.CommandLine;
using Spectre.Console;
using Tessera.Kernel;

namespace Tessera.Cli.Trace;

/// <summary><c>tessera admin trace WORD</c>: where a word still lies; after a purge it must lie nowhere.</summary>
internal static class TraceCommand
{
    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var words = new Argument<string[]>("word") { Description = "The words to look for, however they are written", Arity = ArgumentArity.OneOrMore };
        var command = new Command("trace", "Look for a word in every row, index, statistic, file and export, and say what cannot be reached and until when") { words };
        command.SetAction((parsed, cancel) => RunAsync(Installation.OfEnvironment, parsed.GetValue(words)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, string[] words, CancellationToken cancel)
    {
        var paths = new TesseraPaths(installation.Var, installation.Passwords.Folder);
        List<string> found = [.. await TraceInDatabase.RunAsync(installation, words, cancel), .. TraceInFiles.Run(paths.Var, words)];
        var asked = string.Join(", ", words.Select(word => $"“{word}”"));

        foreach (var place in found) AnsiConsole.WriteLine(place);
        AnsiConsole.WriteLine(found.Count is 0 ? $"{asked}: in no row, index, statistic, file or export." : $"{asked}: in {found.Count} places.");
        AnsiConsole.WriteLine("Not looked at: the database's write-ahead log (recycled by use) and backups (kept at most 90 days; a restore applies tombstones first).");
        return found.Count is 0 ? Exit.Done : Exit.Failed;
    }
}
