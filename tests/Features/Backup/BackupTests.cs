using System.Globalization;
using System.Text.RegularExpressions;
using Tessera.Cli;
using Tessera.Cli.Bench;
using Tessera.Cli.Bench.Crash;

namespace Tessera.Tests.Features.Backup;

/// <summary>CJIS 6.0 CP-9, CP-10: a backup made while reports come in becomes an installation again, whole, through the real verbs.</summary>
public sealed partial class BackupTests(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_of_a_running_installation_is_restored_whole_into_an_empty_one_and_into_no_other()
    {
        await using var first = await TrialInstallation.StartAsync(Cancel, "--demo", "--history", "0");
        var receipts = new Dictionary<Submission, string>();
        var all = Submission.Draw(6, seed: 7);
        foreach (var submission in all.Take(5)) receipts[submission] = await ReportAsync(first, submission);
        await SettledAsync(first, 5);
        await SignalAsync(first, "-STOP");   // so that the last report waits in its envelope, its file in the spool
        receipts[all[5]] = await ReportAsync(first, all[5]);
        var folder = Path.Combine(first.Folder, "backup");

        var backup = await VerbAsync(first, "", "backup", folder);
        await SignalAsync(first, "-CONT");

        Assert.Equal(Exit.Done, backup.ExitCode);
        var code = CodeIn().Match(backup.Text).Value;
        Assert.Equal(14, code.Split('-').Length);
        Assert.All(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), NobodyElseReads);
        Assert.DoesNotContain(all[0].Mark, await BytesOfAsync(folder), StringComparison.Ordinal);
        Assert.Contains("not empty", (await VerbAsync(first, "", "backup", folder)).Text, StringComparison.Ordinal);

        await using var second = TrialInstallation.Make();
        Assert.Contains("mistyped", (await VerbAsync(second, code.Replace(code[0], code[0] == 'A' ? 'B' : 'A'), "restore", folder)).Text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(second.Installation.Var, "pg")));
        var restored = await VerbAsync(second, code, "restore", folder);
        Assert.Equal(Exit.Done, restored.ExitCode);
        Assert.Contains("Restored and verified", restored.Text, StringComparison.Ordinal);
        Assert.Contains("not empty", (await VerbAsync(second, code, "restore", folder)).Text, StringComparison.Ordinal);

        await second.UpAsync(Cancel);
        await SettledAsync(second, 6);
        Assert.Empty(Reckoning.Findings(receipts, await Ledger.ReadAsync(second.Installation, Cancel)));
        using var citizen = new Citizen(second.Portal, new Random(7));
        foreach (var receipt in receipts.Values) Assert.True(await citizen.OpensAsync(receipt, Cancel));
        Assert.Equal(Exit.Done, (await VerbAsync(second, "", "verify")).ExitCode);

        await second.DisposeAsync();
        await first.DisposeAsync();
        second.Remove();
        first.Remove();
    }

    [Fact]
    public async Task A_backup_that_was_changed_is_not_restored_and_leaves_nothing()
    {
        await using var trial = TrialInstallation.Make();
        var folder = Directory.CreateDirectory(Path.Combine(trial.Folder, "backup")).FullName;

        Assert.Contains("is no backup", (await VerbAsync(trial, "x", "restore", folder)).Text, StringComparison.Ordinal);
        Assert.Contains("holds no installation", (await VerbAsync(trial, "", "backup", Path.Combine(trial.Folder, "none"))).Text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(trial.Installation.Var, "pg")));
        trial.Remove();
    }

    private async Task<ProgramEnd> VerbAsync(TrialInstallation trial, string answer, params string[] verb)
    {
        var end = await trial.AnswerAsync(answer + "\n", Cancel, verb);
        output.WriteLine($"{verb[0]}: {end.ExitCode}\n{end.Text}");
        return end;
    }

    private static async Task<string> ReportAsync(TrialInstallation trial, Submission submission)
    {
        using var citizen = new Citizen(trial.Portal, new Random(1));
        return await citizen.ReportAsync(submission, Cancel);
    }

    private static async Task SettledAsync(TrialInstallation trial, int sent)
    {
        for (var tries = 0; tries < 240; tries++)
        {
            if ((await Ledger.ReadAsync(trial.Installation, Cancel)).IsSettled(sent)) return;
            await Task.Delay(250, Cancel);
        }

        Assert.Fail("Not everything was taken within a minute.");
    }

    private static Task SignalAsync(TrialInstallation trial, string signal) =>
        OtherProgram.MustRunAsync("kill", ["kill", signal, Victims.Find(trial, Victim.Web)!.Value.ToString(CultureInfo.InvariantCulture)], Cancel);

    private static void NobodyElseReads(string file) => Assert.Equal(
        UnixFileMode.None, (File.GetUnixFileMode(Path.GetDirectoryName(file)!) | File.GetUnixFileMode(file)) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute));

    private static async Task<string> BytesOfAsync(string folder)
    {
        var text = new System.Text.StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) text.Append(System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Cancel)));
        return text.ToString();
    }

    [GeneratedRegex("([A-Z2-7]{4}-){13}[A-Z2-7]{4}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeIn();
}
