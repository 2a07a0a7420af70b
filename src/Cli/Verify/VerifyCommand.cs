using System.CommandLine;
using Spectre.Console;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Log;

namespace Tessera.Cli.Verify;

/// <summary><c>tessera admin verify</c>: the whole chain, the signed heads, and the files against their rows.</summary>
internal static class VerifyCommand
{
    private const int Shown = 50;

    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var command = new Command("verify", "Check the log's chain and signed heads, and that every file has its row and every row its file");
        command.SetAction((_, cancel) => RunAsync(Installation.OfEnvironment, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, CancellationToken cancel)
    {
        var paths = new TesseraPaths(installation.Var, installation.Passwords.Folder);
        using var signer = LogSigner.At(paths.LogKey);
        var verifier = new LogVerifier(installation.Database.ForRole(DatabaseRoles.Sealer), signer, new HeadExport(paths.Heads));

        var (verified, findings) = await AnsiConsole.Status().StartAsync("Walking the chain", context =>
            verifier.RunAsync(position => context.Status($"Walking the chain: {position:N0}"), cancel));
        var files = await FileCheck.RunAsync(installation, paths, cancel);

        foreach (var finding in findings.Take(Shown)) AnsiConsole.WriteLine(finding.What);
        foreach (var finding in files.Take(Shown)) AnsiConsole.WriteLine(finding);
        var count = findings.Count + files.Count;
        AnsiConsole.WriteLine(count is 0 ? $"Verified: {verified} entries in one chain, every file in its place." : $"{count} findings over {verified} entries.");
        return count is 0 ? Exit.Done : Exit.Failed;
    }
}
