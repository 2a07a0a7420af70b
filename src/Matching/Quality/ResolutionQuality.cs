namespace Tessera.Matching;

/// <summary>How well a resolution meets the truth: its pairs at the default and at the best line, and its entities as the pairs of rows they join.</summary>
public sealed record ResolutionQuality(PairQuality Pairs, int BestLine, PairQuality Best, PairQuality Clusters)
{
    /// <param name="truth">For each row the number of who it is; 0 where that is not known, and such rows are not counted.</param>
    public static ResolutionQuality Of(Resolution found, int[] truth)
    {
        var all = PairsWithin(truth.Where(who => who != 0));
        var scored = found.Pairs.Where(pair => truth[pair.A] != 0 && truth[pair.B] != 0).Select(pair => (pair.Millibits, truth[pair.A] == truth[pair.B])).ToArray();
        var (line, best) = PairQuality.Best(scored, all);
        var known = Enumerable.Range(0, truth.Length).Where(row => truth[row] != 0).ToArray();
        var said = PairsWithin(known.Select(row => found.Entity[row]));
        var right = PairsWithin(known.Select(row => KeyMix.Of(((ulong)found.Entity[row] << 32) | (uint)truth[row])));
        return new(PairQuality.At(Resolution.Line, scored, all), line, best, new(said, right, all));
    }

    private static long PairsWithin<T>(IEnumerable<T> groups) where T : notnull => groups.CountBy(group => group).Sum(group => (long)group.Value * (group.Value - 1) / 2);
}
