using System.Globalization;

namespace Tessera.Cli.Bench;

/// <summary>Processes of a trial, as Linux tells of them.</summary>
internal static class Processes
{
    public static IEnumerable<int> ChildrenOf(int parent)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var process) && Read(process, "stat") is { } stat
                && stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == parent.ToString(CultureInfo.InvariantCulture)) yield return process;
        }
    }

    public static int? ChildOf(int parent, string word) =>
        ChildrenOf(parent).Cast<int?>().FirstOrDefault(process => Read(process!.Value, "cmdline")?.Contains(word, StringComparison.Ordinal) is true);

    /// <summary>Proportional: what several share is divided among them.</summary>
    public static long Megabytes(int process)
    {
        var line = Read(process, "smaps_rollup")?.Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Of the process and of its children that have ended, in milliseconds; Linux counts hundredths of a second.</summary>
    public static double ProcessorTime(int process) => Read(process, "stat") is { } stat
        ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) * 10.0
        : 0;

    /// <summary>Null: it ended while we looked, or it is another's.</summary>
    private static string? Read(int process, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
