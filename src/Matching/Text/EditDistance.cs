namespace Tessera.Matching;

/// <summary>
/// Damerau's distance (optimal string alignment): letters put in, left out, mistaken, or two neighbours exchanged.
/// Four of five typing mistakes are one of these (Damerau 1964). One machine word holds a whole column of the table (Myers 1999,
/// with Hyyrö's exchange of neighbours, 2003); <see cref="Scalar"/> is the table itself, and gives the same answers.
/// </summary>
internal static class EditDistance
{
    private const int Longest = 64;
    private const int Letters = 128;

    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is more than the limit.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > Longest || b.Length > Longest) return limit + 1;
        if (a.Length == 0) return b.Length;

        Span<ulong> where = stackalloc ulong[Letters];
        where.Clear();
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] >= Letters) return Scalar(a, b, limit);
            where[a[i]] |= 1UL << i;
        }
        return Math.Min(Columns(where, a.Length, b), limit + 1);
    }

    public static bool IsOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Between(a, b, 1) == 1;

    /// <param name="where">For each letter, the places of the first word that have it.</param>
    private static int Columns(ReadOnlySpan<ulong> where, int length, ReadOnlySpan<char> b)
    {
        var last = 1UL << (length - 1);
        ulong more = ulong.MaxValue, less = 0, diagonal = 0, before = 0;
        var distance = length;
        foreach (var letter in b)
        {
            var here = letter < Letters ? where[letter] : 0;
            var exchanged = ((~diagonal & here) << 1) & before;
            diagonal = (((here & more) + more) ^ more) | here | less | exchanged;
            var right = less | ~(diagonal | more);
            var left = diagonal & more;
            if ((right & last) != 0) distance++;
            if ((left & last) != 0) distance--;
            right = (right << 1) | 1;
            more = (left << 1) | ~(diagonal | right);
            less = right & diagonal;
            before = here;
        }
        return distance;
    }

    /// <summary>The table, row by row: what the fast way is tested against, and what letters beyond ASCII fall back to.</summary>
    internal static int Scalar(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
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
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                row[j] = exchanged ? Math.Min(cost, before[j - 2] + 1) : cost;
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return Math.Min(above[b.Length], limit + 1);
    }
}
