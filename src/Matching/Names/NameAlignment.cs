using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>
/// How much of two names is one name, whatever the order of their words: each word finds its best partner on the other side, best pairs
/// first; what is left on one side only was left out, what is left on both sides contradicts. 0 to 1000; a function of the two in either order.
/// </summary>
internal static class NameAlignment
{
    /// <summary>From here two names are taken for one.</summary>
    public const int Same = 700;

    private const int MostWords = 12;
    private const int Full = 1000;

    public static int Score(ReadOnlySpan<NamePart> a, ReadOnlySpan<NamePart> b, AlignmentRule rule)
    {
        a = a[..Math.Min(a.Length, MostWords)];
        b = b[..Math.Min(b.Length, MostWords)];
        if (a.Length == 0 || b.Length == 0) return 0;

        // Two equally good pairs may join a word of either side: the sides have an order of their own, whichever was asked first.
        if (StandsAfter(a, b))
        {
            var first = b;
            b = a;
            a = first;
        }

        Span<bool> takenA = stackalloc bool[a.Length], takenB = stackalloc bool[b.Length];
        takenA.Clear();
        takenB.Clear();
        var sum = new Sum(rule);
        while (TakeBest(a, b, takenA, takenB, rule, ref sum)) { }
        return sum.Score(a, b, takenA, takenB);
    }

    private static bool StandsAfter(ReadOnlySpan<NamePart> a, ReadOnlySpan<NamePart> b)
    {
        if (a.Length != b.Length) return a.Length > b.Length;
        for (var i = 0; i < a.Length; i++)
        {
            var order = string.CompareOrdinal(a[i].Token.Fold, b[i].Token.Fold);
            if (order == 0) order = (a[i].IsPatronymic, a[i].Token.IsForeign).CompareTo((b[i].IsPatronymic, b[i].Token.IsForeign));
            if (order != 0) return order > 0;
        }
        return false;
    }

    /// <summary>Takes the pair that agrees most; of equal ones the one whose words come first in the alphabet.</summary>
    private static bool TakeBest(ReadOnlySpan<NamePart> a, ReadOnlySpan<NamePart> b, Span<bool> takenA, Span<bool> takenB, AlignmentRule rule, ref Sum sum)
    {
        Pairing best = default;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length && !takenA[i]; j++)
            {
                if (takenB[j]) continue;
                best = Pairing.Better(best, new(i, 1, j, 1, Math.Min(a[i].Weight, b[j].Weight), rule.Agreement(a[i], b[j])), a, b);
                if (i + 1 < a.Length && !takenA[i + 1]) best = Pairing.Better(best, Joined(a, i, b[j], j, rule), a, b);
                if (j + 1 < b.Length && !takenB[j + 1]) best = Pairing.Better(best, Joined(b, j, a[i], i, rule).Turned(), a, b);
            }
        }
        if (best.Agreement == 0) return false;

        takenA.Slice(best.A, best.CountA).Fill(true);
        takenB.Slice(best.B, best.CountB).Fill(true);
        sum.Add(best);
        return true;
    }

    /// <summary>JanDaniel and Jan Daniel, Patr ushev and Patrushev: two words that are one.</summary>
    private static Pairing Joined(ReadOnlySpan<NamePart> a, int i, NamePart b, int j, AlignmentRule rule)
    {
        var length = a[i].Token.Fold.Length + a[i + 1].Token.Fold.Length;
        if (Math.Abs(length - b.Token.Fold.Length) > 1 || length < 5 || length > NameText.LongestWord) return default;

        var joined = string.Concat(a[i].Token.Fold, a[i + 1].Token.Fold);
        return new(i, 2, j, 1, b.Weight, joined == b.Token.Fold ? Full : rule.OfSpelling(joined, b.Token.Fold));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pairing(int A, int CountA, int B, int CountB, int Weight, int Agreement)
    {
        public Pairing Turned() => new(B, CountB, A, CountA, Weight, Agreement);

        public static Pairing Better(Pairing one, Pairing other, ReadOnlySpan<NamePart> a, ReadOnlySpan<NamePart> b)
        {
            if (other.Agreement == 0) return one;
            var more = (other.Agreement * other.Weight, other.CountA + other.CountB).CompareTo((one.Agreement * one.Weight, one.CountA + one.CountB));
            if (more != 0) return more > 0 ? other : one;
            return string.CompareOrdinal(Key(other, a, b), Key(one, a, b)) < 0 ? other : one;
        }

        private static string Key(Pairing pair, ReadOnlySpan<NamePart> a, ReadOnlySpan<NamePart> b)
        {
            var (left, right) = (a[pair.A].Token.Fold, b[pair.B].Token.Fold);
            return string.CompareOrdinal(left, right) < 0 ? $"{left} {right}" : $"{right} {left}";
        }
    }

    private struct Sum(AlignmentRule rule)
    {
        private long _agreed;
        private long _shared;

        public void Add(Pairing pair)
        {
            _agreed += (long)pair.Weight * pair.Agreement / Full;
            _shared += pair.Weight;
        }

        public readonly int Score(ReadOnlySpan<NamePart> a, ReadOnlySpan<NamePart> b, ReadOnlySpan<bool> takenA, ReadOnlySpan<bool> takenB)
        {
            var (left, leftAgainst, numerals) = Rest(a, takenA);
            var (right, rightAgainst, others) = Rest(b, takenB);
            var extra = Math.Abs(left - right);
            if (_shared == 0) return 0;

            var score = _agreed * Full / (_shared + (extra * rule.Omitted / Full));
            score -= Math.Min(leftAgainst, rightAgainst) * rule.Conflict / rule.ConflictUnit;
            if (numerals != others) score -= rule.Conflict;
            return (int)Math.Clamp(score, 0, Full);
        }

        private static (long Weight, long Against, int Numerals) Rest(ReadOnlySpan<NamePart> parts, ReadOnlySpan<bool> taken)
        {
            long weight = 0, against = 0;
            var numerals = 0;
            for (var i = 0; i < parts.Length; i++)
            {
                if (taken[i]) continue;
                weight += parts[i].Weight;
                against += parts[i].Against;
                if (parts[i].IsNumeral) numerals++;
            }
            return (weight, against, numerals);
        }
    }
}
