using System.Diagnostics;
using System.Globalization;

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
        if (Victims.Find(trial, victim) is not { } process) return false;

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
}
