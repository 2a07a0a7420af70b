using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>Two rows with evidence enough to be looked at, in 1/1000 bit, the chance of any two rows taken in.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RowPair(int A, int B, int Millibits);

/// <summary>What was found of a roster: pairs with their evidence, and for each row the first row of its entity.</summary>
public sealed record Resolution(IReadOnlyList<RowPair> Pairs, int[] Entity, long Compared)
{
    /// <summary>The line: more likely one person than not.</summary>
    public const int Line = 0;
}

/// <summary>Says how far it is: a share of 1, and what is done now.</summary>
public delegate void Telling(double share, string doing);

/// <summary>Resolves a roster: which rows are one person. The same rows give the same entities, whatever machine and order of work.</summary>
public sealed class Resolver(Roster roster, Telling? tell = null)
{
    private const int LeastKept = -8_000;
    private const int BinWidth = 32;
    private const int FewRows = 200_000;
    private readonly Lock _adding = new();
    private readonly IReadOnlyList<Atom> _atoms = Atom.All(roster);

    public Resolution Run()
    {
        tell?.Invoke(0, "choosing how rows meet");
        var meetings = Meetings.Choose(roster, _atoms);
        var found = Resolve(meetings, holders: null, 0.05);
        if (roster.Rows > FewRows) return found;

        // Once more, each value counted once for each person: in a file where a person has ten rows, theirs look common.
        Recount(found.Entity);
        return Resolve(meetings, found.Entity, 0.55);
    }

    private Resolution Resolve(IReadOnlyList<Meeting> meetings, int[]? holders, double from)
    {
        tell?.Invoke(from, "learning weights");
        var weights = Learning.From(roster, _atoms, meetings, holders);
        var (pairs, compared) = Score(meetings, weights, from);
        var prior = Prior(pairs);
        var kept = pairs.Select(pair => pair with { Millibits = pair.Millibits + prior }).Where(pair => pair.Millibits >= LeastKept).ToArray();
        tell?.Invoke(from + 0.4, "joining");
        return new(kept, Clusters.Of(roster.Rows, kept, (i, j) => weights.Score(i, j) + prior), compared);
    }

    private (List<RowPair> Pairs, long Compared) Score(IReadOnlyList<Meeting> meetings, RosterWeights weights, double from)
    {
        // A pair is worth keeping where it outweighs the chance that any two rows are one, but for some bits.
        var floor = Bits.OneIn(1, roster.Rows) - (roster.Rows > FewRows ? 4_000 : 12_000);
        List<RowPair> all = [];
        var parted = new HashSet<ulong>[meetings.Count];
        long compared = 0;
        var done = 0;
        var widest = roster.Rows > FewRows ? 60 : 250;
        for (var first = 0; first < meetings.Count; first += Environment.ProcessorCount)
        {
            var batch = Enumerable.Range(first, Math.Min(Environment.ProcessorCount, meetings.Count - first)).ToArray();
            Parallel.ForEach(batch, index =>
            {
                List<RowPair> pairs = [];
                long met = 0;
                parted[index] = Blocks.Visit(roster, _atoms, meetings[index], widest, (i, j) =>
                {
                    met++;
                    if (weights.AtLeast(floor, i, j) is { } score && !MetBefore(meetings, parted, index, first, i, j)) pairs.Add(new(i, j, score));
                }).Parted;
                lock (_adding)
                {
                    all.AddRange(pairs);
                    compared += met;
                    tell?.Invoke(from + (0.35 * ++done / meetings.Count), "comparing");
                }
            });
        }
        return (Distinct(all), compared);
    }

    /// <summary>Only meetings of batches before are asked, so that what runs beside does not matter.</summary>
    private static bool MetBefore(IReadOnlyList<Meeting> meetings, HashSet<ulong>[] parted, int index, int first, int i, int j)
    {
        for (var before = 0; before < first; before++)
        {
            var key = meetings[before].KeyOf(i);
            if (key != 0 && key == meetings[before].KeyOf(j) && !parted[before].Contains(key)) return true;
        }
        return false;
    }

    private static List<RowPair> Distinct(List<RowPair> pairs)
    {
        var span = CollectionsMarshal.AsSpan(pairs);
        span.Sort(static (one, other) => one.A != other.A ? one.A.CompareTo(other.A) : one.B.CompareTo(other.B));
        var kept = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (i == 0 || span[i].A != span[kept - 1].A || span[i].B != span[kept - 1].B) span[kept++] = span[i];
        }
        pairs.RemoveRange(kept, pairs.Count - kept);
        return pairs;
    }

    /// <summary>How likely any two rows are one person, such that as many pairs are as the evidence says (a fixed point).</summary>
    private int Prior(List<RowPair> pairs)
    {
        Dictionary<int, int> bins = [];
        foreach (var pair in pairs) bins[pair.Millibits / BinWidth] = bins.GetValueOrDefault(pair.Millibits / BinWidth) + 1;
        var binned = bins.OrderBy(bin => bin.Key).ToArray();      // sums are taken in one order, so that replay gives the same bit

        var all = (double)roster.Rows * Math.Max(1, roster.Rows - 1) / 2;
        var ones = Math.Max(1.0, roster.Rows / 4.0);
        for (var round = 0; round < 60; round++)
        {
            var prior = Math.Log2(ones / Math.Max(1, all - ones));
            double sum = 1;
            foreach (var (bin, count) in binned) sum += count / (1 + Math.Pow(2, -(((bin + 0.5) * BinWidth / 1000.0) + prior)));
            if (Math.Abs(sum - ones) < ones * 1e-4) break;
            ones = Math.Min(sum, all / 2);
        }
        return (int)Math.Round(Math.Log2(ones / Math.Max(1, all - ones)) * 1000);
    }

    private void Recount(int[] entity)
    {
        foreach (var (values, column) in ((ValueTable, int[])[])[
            (roster.Givens, roster.Given), (roster.Families, roster.Family), (roster.Middles, roster.Middle), (roster.Phones, roster.Phone), (roster.Emails, roster.Email), (roster.EmailLocals, roster.EmailLocal),
            (roster.Documents, roster.Document), (roster.Houses, roster.House), (roster.Streets, roster.Street), (roster.Postcodes, roster.Postcode), (roster.Places, roster.Place), (roster.Words, roster.Word)])
        {
            if (column.Length == 0) continue;
            var counts = new int[values.Count];
            HashSet<ulong> held = [];      // mixed: both halves grow together, and their plain hash would be the same for most
            for (var row = 0; row < roster.Rows; row++)
            {
                if (column[row] != 0 && held.Add(KeyMix.Of(((ulong)entity[row] << 32) | (uint)column[row]))) counts[column[row]]++;
            }
            values.Recount(counts, held.Count);
        }
    }
}
