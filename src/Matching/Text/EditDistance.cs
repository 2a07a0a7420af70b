namespace Tessera.Matching;

/// <summary>
/// Damerau's distance (optimal string alignment): letters put in, left out, mistaken, or two neighbours exchanged.
/// Four of five typing mistakes are one of these (Damerau 1964).
/// </summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is more than the limit.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > Longest || b.Length > Longest) return limit + 1;

        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(b.Length + 1)];
        var above = rows.Slice(Longest + 1, b.Length + 1);
        var row = rows.Slice(2 * (Longest + 1), b.Length + 1);
        for (var j = 0; j <= b.Length; j++) above[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                row[j] = exchanged ? Math.Min(cost, before[j - 2] + 1) : cost;
                least = Math.Min(least, row[j]);
            }
            if (least > limit) return limit + 1;

            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return Math.Min(above[b.Length], limit + 1);
    }

    public static bool IsOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Between(a, b, 1) == 1;
}
