using System.Collections.Concurrent;
using System.Globalization;

namespace Tessera.Cli.Bench.Crash;

/// <summary>
/// Reports with files come in while Portal, Web, the matcher and PostgreSQL are killed at random moments, with fsync on as always. Whoever lost
/// an answer asks again. In the end everything that was answered for is there, once.
/// </summary>
internal sealed class CrashJourney(TrialInstallation trial, int submissions, int seed, Action<string> tell)
{
    private const int Citizens = 6;
    private static readonly TimeSpan SettleWithin = TimeSpan.FromSeconds(60);
    private static readonly DateTime LongAgo = TimeProvider.System.GetUtcNow().AddDays(-3).UtcDateTime;

    private readonly ConcurrentDictionary<Submission, string> _receipts = [];
    private int _troubles;

    public int Kills { get; private set; }

    /// <returns>Everything that is not as it must be; nothing when all is well.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel)
    {
        var killer = new Killer(trial, new Random(seed), tell);
        await ReportAsync(killer, cancel);
        Kills = killer.Kills;
        tell($"{_receipts.Count} receipts after {killer.Kills} kills; {_troubles} answers were lost or refused and asked for again.");

        var findings = new List<string>();
        await SettleAsync(findings, cancel);
        await SweepAsync(killer, findings, cancel);
        findings.AddRange(Reckoning.Findings(_receipts, await Ledger.ReadAsync(trial.Installation, cancel)));
        await OpenReceiptsAsync(findings, cancel);
        var verified = await trial.RunAsync(cancel, "verify");
        if (verified.ExitCode is not Exit.Done) findings.Add($"admin verify: {verified.Text}");
        return findings;
    }

    private async Task ReportAsync(Killer killer, CancellationToken cancel)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var killing = killer.RunAsync(done.Token);
        var all = Submission.Draw(submissions, seed);
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = Citizens, CancellationToken = cancel }, async (submission, one) =>
        {
            using var citizen = new Citizen(trial.Portal, new Random(seed + int.Parse(submission.Mark[5..], CultureInfo.InvariantCulture)));
            _receipts[submission] = await citizen.ReportAsync(submission, one);
            Interlocked.Add(ref _troubles, citizen.Troubles);
        });
        await done.CancelAsync();
        await killing;
    }

    private async Task SettleAsync(List<string> findings, CancellationToken cancel)
    {
        for (var began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < SettleWithin;)
        {
            try
            {
                if ((await Ledger.ReadAsync(trial.Installation, cancel)).IsSettled(submissions)) return;
            }
            catch (Npgsql.NpgsqlException)
            {
                // PostgreSQL is on its way up.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, cancel);
        }

        findings.Add($"Not everything was taken, matched and copied within {SettleWithin.TotalSeconds} s.");
    }

    /// <summary>Uploads whose answer was lost, and a file whose row never came: grown old, both are gone after the next start.</summary>
    private async Task SweepAsync(Killer killer, List<string> findings, CancellationToken cancel)
    {
        var spool = new DirectoryInfo(Path.Combine(trial.Installation.Var, "spool"));
        var orphan = new FileInfo(Path.Combine(trial.Installation.Var, "files", Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString()));
        orphan.Directory!.Create();
        await File.WriteAllTextAsync(orphan.FullName, "of a transaction that never committed", cancel);
        foreach (var file in (IEnumerable<FileInfo>)[orphan, .. spool.EnumerateFiles()]) file.LastWriteTimeUtc = LongAgo;

        while (!killer.Kill(Victim.Web)) await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancel);
        while (!killer.Kill(Victim.Portal)) await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancel);
        for (var tries = 0; tries < 60 && (File.Exists(orphan.FullName) || spool.EnumerateFiles().Any()); tries++)
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancel);

        if (File.Exists(orphan.FullName)) findings.Add("A file without a row outlived the sweep.");
        if (spool.EnumerateFiles().Count() is var left and > 0) findings.Add($"{left} files were left in the spool.");
    }

    private async Task OpenReceiptsAsync(List<string> findings, CancellationToken cancel)
    {
        using var citizen = new Citizen(trial.Portal, new Random(seed));
        foreach (var (submission, receipt) in _receipts)
            if (!await citizen.OpensAsync(receipt, cancel)) findings.Add($"The receipt of {submission.Mark} does not open.");
    }
}
