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
        var heads = new Option<DirectoryInfo?>("--heads") { Description = "A folder of signed heads of days that were carried away, and the log must still lead to" };
        var command = new Command("verify", "Check the log's chain and signed heads, and that every file has its row and every row its file") { heads };
        command.SetAction((parsed, cancel) => RunAsync(Installation.OfEnvironment, parsed.GetValue(heads), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, DirectoryInfo? carried, CancellationToken cancel)
    {
        var paths = new TesseraPaths(installation.Var, installation.Passwords.Folder);
        if (carried is { Exists: false }) throw new Stopped($"There is no folder {carried.FullName}.", Exit.Usage);
        var days = new DayHeadFolder(carried?.FullName ?? installation.Days);
        using var signer = LogSigner.At(paths.LogKey);
        var verifier = new LogVerifier(installation.Database.ForRole(DatabaseRoles.Sealer), signer, new HeadExport(paths.Heads), new DayHeadFolder(installation.Days), days);

        var (verified, findings) = await AnsiConsole.Status().StartAsync("Walking the chain", context =>
            verifier.RunAsync(position => context.Status($"Walking the chain: {position:N0}"), cancel));
        var files = await FileCheck.RunAsync(installation, paths, cancel);

        foreach (var finding in findings.Take(Shown)) AnsiConsole.WriteLine(finding.What);
        foreach (var finding in files.Take(Shown)) AnsiConsole.WriteLine(finding);
        var count = findings.Count + files.Count;
        AnsiConsole.WriteLine(count is 0 ? $"Verified: {verified} entries in one chain, {SignedDays(days)}, every file in its place." : $"{count} findings over {verified} entries.");
        return count is 0 ? Exit.Done : Exit.Failed;
    }

    private static string SignedDays(DayHeadFolder days) => days.ReadAll().Count is var count && count == 1 ? "1 signed day" : $"{count} signed days";
}
