namespace Tessera.Matching;

/// <summary>A way rows come to be compared: they share these parts.</summary>
internal sealed class Meeting(IEnumerable<Atom> atoms)
{
    private readonly Atom[] _atoms = [.. atoms];

    public IReadOnlyList<Atom> Atoms => _atoms;

    public string Name => string.Join(" + ", Atoms.Select(atom => atom.Name));

    /// <summary>0 where the row does not say all of them.</summary>
    public ulong KeyOf(int row)
    {
        ulong key = 0;
        foreach (var atom in _atoms)
        {
            var part = atom.Of(row);
            if (part == 0) return 0;
            key = KeyMix.Of(key, part);
        }
        return key | 1;
    }
}

/// <summary>
/// Chooses the meetings of a roster: as many kinds as the work allows, each as wide as the work allows. By the values themselves; no
/// label is looked at. A part that is too common meets together with a second and a third instead of being left out.
/// </summary>
internal static class Meetings
{
    private const int Sampled = 100_000;
    private const int FewRows = 40_000;
    private const int MostOfLarge = 18;
    private const int MostOfSmall = 64;
    private const int PerGroups = 2;

    public static IReadOnlyList<Meeting> Choose(Roster roster, IReadOnlyList<Atom> atoms)
    {
        var chance = atoms.ToDictionary(atom => atom, atom => ChanceToMeet(roster, atom));
        var pairs = (double)roster.Rows * roster.Rows / 2;
        var budget = Math.Max(2_000_000, 1.0 * roster.Rows);
        var isSmall = roster.Rows <= FewRows;

        List<Meeting> chosen = [.. atoms.Where(atom => atom.Alone && chance[atom] > 0 && pairs * chance[atom] <= budget).Select(atom => new Meeting([atom]))];
        var alone = chosen.Select(meeting => meeting.Atoms[0]).ToHashSet();
        var rest = atoms.Where(atom => !alone.Contains(atom) && chance[atom] > 0).ToList();
        var twos = Combined(rest, 2).Select(parts => (Parts: parts, Cost: parts.Aggregate(pairs, (cost, atom) => cost * chance[atom]))).Where(one => one.Cost <= budget).ToList();
        chosen.AddRange(Widest(twos, isSmall ? 99 : PerGroups));
        var threes = Combined(rest, 3).Where(parts => !twos.Exists(two => two.Parts.All(parts.Contains)))
            .Select(parts => (Parts: parts, Cost: parts.Aggregate(pairs, (cost, atom) => cost * chance[atom]))).Where(one => one.Cost <= budget);
        chosen.AddRange(Widest([.. threes], 1));
        return [.. chosen.Take(isSmall ? MostOfSmall : MostOfLarge)];
    }

    /// <summary>Of each combination of groups those that bring the most together within the budget; kinds take turns.</summary>
    private static IEnumerable<Meeting> Widest(List<(IReadOnlyList<Atom> Parts, double Cost)> parts, int perGroups) => parts
        .GroupBy(one => string.Join('-', one.Parts.Select(atom => atom.Group).Order()), StringComparer.Ordinal)
        .SelectMany(group => group.OrderByDescending(one => one.Cost).Take(perGroups).Select((one, turn) => (one, turn)))
        .OrderBy(one => one.turn).ThenByDescending(one => one.one.Cost).Select(one => new Meeting(one.one.Parts));

    private static IEnumerable<IReadOnlyList<Atom>> Combined(List<Atom> atoms, int count, int from = 0) => count == 0 ? [[]]
        : Enumerable.Range(from, Math.Max(0, atoms.Count - from)).SelectMany(i => Combined(atoms, count - 1, i + 1)
            .Where(rest => rest.All(atom => atom.Group != atoms[i].Group)).Select(rest => (IReadOnlyList<Atom>)[atoms[i], .. rest]));

    /// <summary>How likely two rows share this part, from a sample of rows.</summary>
    private static double ChanceToMeet(Roster roster, Atom atom)
    {
        var step = Math.Max(1, roster.Rows / Sampled);
        Dictionary<ulong, int> counts = [];
        long rows = 0;
        for (var row = 0; row < roster.Rows; row += step)
        {
            rows++;
            var part = atom.Of(row);
            if (part != 0) counts[part] = counts.GetValueOrDefault(part) + 1;
        }
        double same = 0;
        foreach (var count in counts.Values) same += (double)count * (count - 1);
        return rows < 2 ? 0 : same == 0 && counts.Count > 0 ? 1.0 / ((double)rows * rows) : same / ((double)rows * (rows - 1));
    }
}
