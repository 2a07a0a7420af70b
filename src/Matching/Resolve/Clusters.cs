namespace Tessera.Matching;

/// <summary>
/// Entities of rows: pairs join, strongest first, where the two groups as wholes agree: the mean evidence between all their rows must speak
/// for it, so that no chain of half-likenesses makes one person of many.
/// </summary>
internal static class Clusters
{
    private const int MostMembers = 8;
    private const int Most = 20_000;
    private const int Least = -12_000;

    /// <param name="pairs">In any order.</param>
    /// <returns>For each row the first row of its entity.</returns>
    public static int[] Of(int rows, IReadOnlyList<RowPair> pairs, Func<int, int, int> score)
    {
        var top = new int[rows];
        var next = new int[rows];       // members of a group in a ring
        var size = new int[rows];
        for (var row = 0; row < rows; row++) (top[row], next[row], size[row]) = (row, row, 1);

        var sorted = pairs.Where(pair => pair.Millibits >= Resolution.Line).ToArray();
        Array.Sort(sorted, static (one, other) => one.Millibits != other.Millibits ? other.Millibits.CompareTo(one.Millibits) : one.A != other.A ? one.A.CompareTo(other.A) : one.B.CompareTo(other.B));
        HashSet<(int, int, int, int)> refused = [];
        foreach (var pair in sorted)
        {
            var (a, b) = (Top(top, pair.A), Top(top, pair.B));
            if (a == b) continue;
            if (a > b) (a, b) = (b, a);
            if (size[a] + size[b] > 2 && (!refused.Add((a, size[a], b, size[b])) || Mean(a, b, next, size, score) < Resolution.Line)) continue;

            top[b] = a;
            size[a] += size[b];
            (next[a], next[b]) = (next[b], next[a]);
        }
        for (var row = 0; row < rows; row++) top[row] = Top(top, row);
        return top;
    }

    /// <summary>Of large groups some members of each are asked: always the same ones.</summary>
    private static int Mean(int a, int b, int[] next, int[] size, Func<int, int, int> score)
    {
        var (left, right) = (Math.Min(size[a], MostMembers), Math.Min(size[b], MostMembers));
        long sum = 0;
        var one = a;
        for (var i = 0; i < left; i++, one = next[one])
        {
            var other = b;
            for (var j = 0; j < right; j++, other = next[other]) sum += Math.Clamp(score(Math.Min(one, other), Math.Max(one, other)), Least, Most);
        }
        return (int)(sum / (left * right));
    }

    private static int Top(int[] top, int row)
    {
        while (top[row] != row)
        {
            top[row] = top[top[row]];
            row = top[row];
        }
        return row;
    }
}
