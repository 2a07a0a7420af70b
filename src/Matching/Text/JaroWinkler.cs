using System.Numerics;

namespace Tessera.Matching;

/// <summary>Jaro-Winkler similarity, 0 to 1: kind to slips late in a word. Words are at most 64 letters (NameText sees to it).</summary>
internal static class JaroWinkler
{
    private const double PrefixScale = 0.1;
    private const int LongestPrefix = 4;

    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b)) return a.Length == 0 ? 0 : 1;

        var jaro = Jaro(a, b);
        var prefix = 0;
        while (prefix < Math.Min(LongestPrefix, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix]) prefix++;
        return jaro + (prefix * PrefixScale * (1 - jaro));
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length is 0 or > 64 || b.Length is 0 or > 64) return 0;

        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        ulong matchedA = 0, matchedB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j < Math.Min(b.Length, i + window + 1); j++)
            {
                if ((matchedB >> j & 1) != 0 || a[i] != b[j]) continue;
                matchedA |= 1UL << i;
                matchedB |= 1UL << j;
                break;
            }
        }

        double matches = BitOperations.PopCount(matchedA);
        if (matches == 0) return 0;

        var halves = OutOfOrder(a, b, matchedA, matchedB);
        return ((matches / a.Length) + (matches / b.Length) + ((matches - (halves / 2)) / matches)) / 3;
    }

    private static int OutOfOrder(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ulong matchedA, ulong matchedB)
    {
        var outOfOrder = 0;
        while (matchedA != 0)
        {
            if (a[BitOperations.TrailingZeroCount(matchedA)] != b[BitOperations.TrailingZeroCount(matchedB)]) outOfOrder++;
            matchedA &= matchedA - 1;
            matchedB &= matchedB - 1;
        }
        return outOfOrder;
    }
}
