namespace Tessera.Matching;

/// <summary>
/// Learns weights of a roster from its own rows, without labels (Fellegi and Sunter 1969; expectation maximization). How often any two
/// rows agree is counted over pairs drawn from a fixed seed; how often two rows of one person do is estimated in each kind of meeting for the
/// traits that the meeting does not ask, and averaged by how many it shows.
/// </summary>
internal static class Learning
{
    private const int RandomPairs = 400_000;
    private const int PairsOfMeeting = 60_000;
    private const int MostMeetings = 10;
    private const int Rounds = 40;
    private const double PriorWeight = 40;
    private const double MostOfMeeting = 20_000;

    /// <summary>Where nothing is learned yet: what published studies of keyed records find, roughly.</summary>
    private static readonly double[][] Usual =
    [
        [0, .78, .06, .06, .03, .02, .015, .005, .03], [0, .80, .001, .07, .03, .01, .015, .005, .07], [0, .70, .01, .08, .02, .11, .005, .005, .07],
        [0, .84, .02, .06, .03, .02, .01, .015, .005], [0, .55, .08, .05, .08, .05, .06, .02, .11], [0, .75, .06, .02, .17], [0, .75, .06, .06, .04, .09],
        [0, .85, .07, .02, .06], [0, .75, .05, .20], [0, .985, .015],
    ];

    public static RosterWeights From(Roster roster, IReadOnlyList<Atom> atoms, IReadOnlyList<Meeting> meetings, int[]? holders)
    {
        var unmatched = AnyTwo(roster, holders);
        var sum = new double[Trait.Count, Trait.Levels];
        for (var trait = 0; trait < Trait.Count; trait++)
        {
            for (var level = 0; level < Usual[trait].Length; level++) sum[trait, level] = Usual[trait][level] * PriorWeight;
        }
        foreach (var meeting in meetings.Take(MostMeetings)) Learn(roster, atoms, meeting, unmatched, sum);
        return new RosterWeights(roster, Normal(sum), unmatched);
    }

    /// <summary>Levels between any two rows; of known holders only rows of different ones.</summary>
    private static double[,] AnyTwo(Roster roster, int[]? holders)
    {
        var counts = new double[Trait.Count, Trait.Levels];
        var rows = (ulong)roster.Rows;
        for (ulong draw = 0; rows > 1 && draw < RandomPairs; draw++)
        {
            var (i, j) = ((int)(KeyMix.Of(draw * 2) % rows), (int)(KeyMix.Of((draw * 2) + 1) % rows));
            if (i == j || (holders is not null && holders[i] == holders[j])) continue;
            var pattern = RosterPair.Levels(roster, i, j);
            for (var trait = 0; trait < Trait.Count; trait++) counts[trait, RosterPair.Of(pattern, trait)]++;
        }
        for (var trait = 0; trait < Trait.Count; trait++)
        {
            for (var level = 1; level < Trait.Levels; level++) counts[trait, level] += 0.5;
        }
        return Normal(counts);
    }

    private static void Learn(Roster roster, IReadOnlyList<Atom> atoms, Meeting meeting, double[,] unmatched, double[,] sum)
    {
        var asked = Asked(meeting);
        var patterns = Patterns(roster, atoms, meeting);
        double pairs = patterns.Values.Sum();
        if (pairs < 100) return;

        var (share, matched) = (0.3, Start());
        for (var round = 0; round < Rounds; round++)
        {
            var counts = new double[Trait.Count, Trait.Levels];
            double found = 0;
            foreach (var (pattern, times) in patterns)
            {
                var odds = share / (1 - share);
                for (var trait = 0; trait < Trait.Count; trait++)
                {
                    var level = RosterPair.Of(pattern, trait);
                    if (level != 0 && !asked[trait]) odds *= matched[trait, level] / unmatched[trait, level];
                }
                var chance = odds / (1 + odds) * times;
                found += chance;
                for (var trait = 0; trait < Trait.Count; trait++) counts[trait, RosterPair.Of(pattern, trait)] += chance;
            }
            share = Math.Clamp(found / pairs, 1e-4, 0.999);
            matched = Normal(counts, Usual, PriorWeight);
            if (round == Rounds - 1) Add(sum, counts, asked, share < 0.01 ? 0 : Math.Min(1, MostOfMeeting / Math.Max(1, found)));
        }
    }

    private static Dictionary<ulong, int> Patterns(Roster roster, IReadOnlyList<Atom> atoms, Meeting meeting)
    {
        Dictionary<ulong, int> patterns = [];
        var met = 0;
        for (var oneIn = (uint)Math.Max(1, roster.Rows / 40_000); oneIn > 0 && met < PairsOfMeeting / 10; oneIn /= 16)
        {
            patterns.Clear();
            met = 0;
            Blocks.Visit(roster, atoms, meeting, 60, (i, j) =>
            {
                if (++met > PairsOfMeeting) return;
                var pattern = RosterPair.Levels(roster, i, j);
                patterns[pattern] = patterns.GetValueOrDefault(pattern) + 1;
            }, oneIn);
        }
        return patterns;
    }

    /// <summary>The traits a meeting makes agree: of these it teaches nothing.</summary>
    private static bool[] Asked(Meeting meeting)
    {
        var asked = new bool[Trait.Count];
        foreach (var atom in meeting.Atoms)
        {
            asked[atom.Group switch
            {
                Atom.Given => Trait.Given,
                Atom.Family => Trait.Family,
                Atom.Birth => Trait.Birth,
                Atom.Where => Trait.Where,
                Atom.Contact => atom.Name == "phone" ? Trait.Phone : Trait.Email,
                Atom.Document => Trait.Document,
                _ => Trait.Word,
            }] = true;
            if (atom.Name == "name") asked[Trait.Family] = true;
        }
        return asked;
    }

    private static double[,] Start() => Normal(new double[Trait.Count, Trait.Levels], Usual, 1);

    private static void Add(double[,] sum, double[,] counts, bool[] asked, double weight)
    {
        for (var trait = 0; trait < Trait.Count; trait++)
        {
            for (var level = 1; level < Trait.Levels && !asked[trait]; level++) sum[trait, level] += counts[trait, level] * weight;
        }
    }

    private static double[,] Normal(double[,] counts, double[][]? usual = null, double weight = 0)
    {
        var shares = new double[Trait.Count, Trait.Levels];
        for (var trait = 0; trait < Trait.Count; trait++)
        {
            double all = 0;
            for (var level = 1; level < Trait.Levels; level++) all += shares[trait, level] = counts[trait, level] + (usual is not null && level < usual[trait].Length ? usual[trait][level] * weight : 0);
            for (var level = 1; level < Trait.Levels; level++) shares[trait, level] = Math.Max(1e-7, shares[trait, level] / Math.Max(all, 1e-9));
        }
        return shares;
    }
}
