using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>How well decisions about pairs meet the truth: of what was said to be one, how much is (precision); of what is one, how much was said (recall).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PairQuality(long Said, long Right, long True)
{
    public double Precision => Said == 0 ? 1 : (double)Right / Said;

    public double Recall => True == 0 ? 1 : (double)Right / True;

    public double F1 => Said + True == 0 ? 1 : 2.0 * Right / (Said + True);

    /// <summary>Of scored pairs, those from <paramref name="line"/> on being said to be one.</summary>
    public static PairQuality At(int line, IEnumerable<(int Score, bool IsOne)> pairs, long allTrue)
    {
        long said = 0, right = 0;
        foreach (var (score, isOne) in pairs)
        {
            if (score < line) continue;
            said++;
            if (isOne) right++;
        }
        return new(said, right, allTrue);
    }

    /// <summary>The line that gives the best F1, chosen with the truth: what no engine knows beforehand, said beside what it did.</summary>
    public static (int Line, PairQuality Quality) Best(IEnumerable<(int Score, bool IsOne)> pairs, long allTrue)
    {
        var sorted = pairs.ToArray();
        Array.Sort(sorted, (one, other) => other.Score.CompareTo(one.Score));
        var best = (Line: int.MaxValue, Quality: new PairQuality(0, 0, allTrue));
        long right = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].IsOne) right++;
            if (i + 1 < sorted.Length && sorted[i + 1].Score == sorted[i].Score) continue;
            var here = new PairQuality(i + 1, right, allTrue);
            if (here.F1 > best.Quality.F1) best = (sorted[i].Score, here);
        }
        return best;
    }
}
