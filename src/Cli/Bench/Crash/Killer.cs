using System.Diagnostics;
using System.Globalization;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Bench.Crash;

/// <summary>Kills with signal 9, at moments and in an order that a seed gives, each victim as often as the others. Only processes of its own trial.</summary>
internal sealed class Killer(TrialInstallation trial, Random random, Action<string> tell)
{
    // `up` starts a face again five times a minute and then gives up; the journey's end needs one of them.
    private const int MostOfOneAMinute = 3;

    private readonly Dictionary<Victim, Queue<long>> _killed = Enum.GetValues<Victim>().ToDictionary(victim => victim, _ => new Queue<long>());
    private readonly Queue<Victim> _next = new();

    public int Kills { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(random.Next(800, 2500), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested && Draw() is var victim && KilledLately(victim) < MostOfOneAMinute) Kill(victim);
        }
    }

    /// <summary>False: it does not run at this moment.</summary>
    public bool Kill(Victim victim)
    {
        if (Find(victim) is not { } process) return false;

        try
        {
            using var found = Process.GetProcessById(process);
            found.Kill();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;   // it ended meanwhile
        }

        _killed[victim].Enqueue(TimeProvider.System.GetTimestamp());
        Kills++;
        tell($"kill -9 {victim} ({process.ToString(CultureInfo.InvariantCulture)})");
        return true;
    }

    private int KilledLately(Victim victim)
    {
        while (_killed[victim].TryPeek(out var first) && TimeProvider.System.GetElapsedTime(first) > TimeSpan.FromMinutes(1)) _killed[victim].Dequeue();
        return _killed[victim].Count;
    }

    private Victim Draw()
    {
        if (_next.Count == 0)
        {
            var all = Enum.GetValues<Victim>();
            random.Shuffle(all);
            foreach (var victim in all) _next.Enqueue(victim);
        }

        return _next.Dequeue();
    }

    private int? Find(Victim victim) => victim switch
    {
        Victim.Portal => ChildOf(trial.UpProcess, "Tessera.Portal.dll"),
        Victim.Web => ChildOf(trial.UpProcess, "Tessera.Web.dll"),
        Victim.Matcher => Postmaster() is { } server ? ChildOf(server, DatabaseRoles.Engine) : null,
        _ => Postmaster(),
    };

    private int? Postmaster()
    {
        var file = Path.Combine(trial.Installation.Var, "pg", "data", "postmaster.pid");
        return File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), out var process) ? process : null;
    }

    private static int? ChildOf(int parent, string word)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var process)) continue;
            try
            {
                var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                if (stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == parent.ToString(CultureInfo.InvariantCulture)
                    && File.ReadAllText(Path.Combine(folder, "cmdline")).Contains(word, StringComparison.Ordinal)) return process;
            }
            catch (IOException)
            {
                // It ended while we looked.
            }
        }

        return null;
    }
}
