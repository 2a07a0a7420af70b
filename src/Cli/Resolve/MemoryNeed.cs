using System.Globalization;

namespace Tessera.Cli.Resolve;

/// <summary>Whether a file fits into memory: asked before it is read, so that a machine is not brought to its knees first.</summary>
internal static class MemoryNeed
{
    private const int SampledBytes = 1 << 20;
    private const int OfRow = 160;              // pairs, keys and entities of a row
    private const int OfValue = 12;             // a number a column, with the room a growing column needs
    private const double DifferentText = 1.2;   // different values kept as text; most rows repeat others' words
    private const long AtStart = 120L << 20;

    public static void Check(FileInfo file, int columns)
    {
        var (need, rows) = Estimate(file, columns);
        var free = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (need > free)
        {
            throw new Stopped(string.Create(CultureInfo.InvariantCulture,
                $"{file.Name} will not fit: about {rows:N0} rows need some {Gigabytes(need)} GB of memory, and this machine gives {Gigabytes(free)}. Part it by a value that rows of one person share (state, year of birth), or map fewer columns."));
        }
    }

    internal static (long Bytes, long Rows) Estimate(FileInfo file, int columns)
    {
        using var stream = file.OpenRead();
        var sample = new byte[Math.Min(SampledBytes, Math.Max(1, file.Length))];
        var read = stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        var lines = Math.Max(1, sample.AsSpan(0, read).Count((byte)'\n'));
        var rows = (long)(file.Length / ((double)Math.Max(1, read) / lines)) + 1;
        return (AtStart + (rows * (OfRow + (OfValue * columns))) + (long)(file.Length * DifferentText), rows);
    }

    private static string Gigabytes(long bytes) => (bytes / (double)(1L << 30)).ToString("0.0", CultureInfo.InvariantCulture);
}
