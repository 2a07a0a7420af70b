using System.Globalization;

namespace Tessera.Cli.Backup;

/// <summary>A line now and then, so that long copies are seen to go on; as fit for a log as for a screen.</summary>
internal sealed class Progress(TimeProvider clock, Action<string> tell)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private long _last = clock.GetTimestamp();

    public void Tell(string line)
    {
        if (clock.GetElapsedTime(_last) < Pause) return;
        _last = clock.GetTimestamp();
        tell(line);
    }

    public static string Size(long bytes) => bytes < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB");
}
