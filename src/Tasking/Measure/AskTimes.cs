namespace Tessera.Tasking.Measure;

/// <summary>How long information took to become action, measured from the asks themselves (ARCHITECTURE idea 7).</summary>
internal static class AskTimes
{
    /// <summary>The middle of the spans; between two middles, halfway. Null where there is none: a made-up number is worse than none.</summary>
    public static TimeSpan? Median(IEnumerable<TimeSpan> spans)
    {
        var sorted = spans.Order().ToList();
        if (sorted.Count == 0) return null;
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The share in whole percent, or null of nothing.</summary>
    public static int? Percent(int part, int whole) => whole == 0 ? null : (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
}
