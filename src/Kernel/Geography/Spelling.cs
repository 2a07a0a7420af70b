namespace Tessera.Kernel.Geography;

/// <summary>One slip of the hand: a letter added, dropped, changed, or two neighbours swapped.</summary>
internal static class Spelling
{
    public static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length) return IsOneSlip(b, a);
        if (b.Length - a.Length > 1) return false;

        var same = a.CommonPrefixLength(b);
        if (a.Length < b.Length) return a[same..].SequenceEqual(b[(same + 1)..]);
        if (same == a.Length) return false;                                            // equal: no slip at all
        return a[(same + 1)..].SequenceEqual(b[(same + 1)..]) || AreSwapped(a[same..], b[same..]);
    }

    private static bool AreSwapped(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
}
