namespace Tessera.Matching;

/// <summary>
/// What each level of each trait is worth between two rows of one roster, in 1/1000 bit. A value that agrees is worth its rarity in
/// this roster; what is learned is how often the rows of one person agree, slip and differ.
/// </summary>
internal sealed class RosterWeights
{
    private const int RareMost = 24_000;
    private const int SlipOfSwapped = 4_000;

    private readonly Roster _roster;
    private readonly int[] _table;
    private readonly int[] _givens;
    private readonly int[] _families;
    private readonly int[] _middles;
    private readonly int[] _phones, _emails, _locals, _documents;
    private readonly int[] _houses, _streets, _postcodes, _places, _words;
    private readonly int[] _closest = new int[Trait.Count];

    /// <param name="matched">How likely a level is in two rows of one person, by trait and level.</param>
    /// <param name="unmatched">The same in any two rows.</param>
    public RosterWeights(Roster roster, double[,] matched, double[,] unmatched)
    {
        _roster = roster;
        _table = new int[Trait.Count * Trait.Levels];
        for (var trait = 0; trait < Trait.Count; trait++)
        {
            for (var level = 1; level < Trait.Levels; level++)
                _table[(trait * Trait.Levels) + level] = Millibits(matched[trait, level] / (IsByRarity(trait, level) ? 1 : unmatched[trait, level]));
        }
        for (var trait = 0; trait < Trait.Count; trait++)
        {
            for (var level = 2; level < Trait.Levels; level++) _closest[trait] = Math.Max(_closest[trait], Of(trait, level) + (trait == Trait.Email && level == 2 ? RareMost : 0));
        }
        (_givens, _families, _middles) = (Rarity(roster.Givens), Rarity(roster.Families), Rarity(roster.Middles));
        (_phones, _emails, _locals, _documents) = (Rarity(roster.Phones), Rarity(roster.Emails), Rarity(roster.EmailLocals), Rarity(roster.Documents));
        (_houses, _streets, _postcodes, _places, _words) = (Rarity(roster.Houses), Rarity(roster.Streets), Rarity(roster.Postcodes), Rarity(roster.Places), Rarity(roster.Words));
    }

    /// <summary>The level alone: for learning, printing, and what has no value of its own.</summary>
    public int Of(int trait, int level) => _table[(trait * Trait.Levels) + level];

    public int Score(int i, int j) => Score(RosterPair.Levels(_roster, i, j), i, j);

    /// <summary>As <see cref="Score(int, int)"/> where that is at least the floor; what surely is not, is not compared letter by letter to its end.</summary>
    public int? AtLeast(int floor, int i, int j)
    {
        var pattern = RosterPair.Persons(_roster, i, j);
        var most = Score(pattern, i, j) + Most(Trait.Phone, _phones, _roster.Phone, i, j) + Most(Trait.Document, _documents, _roster.Document, i, j)
            + Most(Trait.Word, _words, _roster.Word, i, j) + Most(Trait.Email, _emails, _roster.Email, i, j);
        if (most + Math.Max(0, HouseholdMost(pattern, i)) < floor) return null;
        var score = Score(pattern | RosterPair.Numbers(_roster, i, j), i, j);
        return score < floor ? null : score;
    }

    /// <summary>What a trait could add where its values are not compared yet.</summary>
    private int Most(int trait, int[] rarity, int[] column, int i, int j)
    {
        if (column.Length == 0 || column[i] == 0 || column[j] == 0) return 0;
        return column[i] == column[j] ? Of(trait, 1) + rarity[column[i]] : _closest[trait];
    }

    /// <summary>A document that agrees gives back what a household shares.</summary>
    private int HouseholdMost(ulong pattern, int i) => _roster.Document.Length == 0 ? 0 : Located(RosterPair.Of(pattern, Trait.Where), i);

    /// <summary>Without the chance of any two rows to be one person.</summary>
    public int Score(ulong pattern, int i, int j)
    {
        var (given, family, born) = (RosterPair.Of(pattern, Trait.Given), RosterPair.Of(pattern, Trait.Family), RosterPair.Of(pattern, Trait.Birth));
        var names = Named(Trait.Given, given, i) + Named(Trait.Family, family, i) + Middle(RosterPair.Of(pattern, Trait.Middle), i);
        var sex = RosterPair.Of(pattern, Trait.Sex);
        if (sex == 2 || given is 0 or RosterPair.Other) names += Of(Trait.Sex, sex);       // a given name that agrees says the sex already

        var shared = Located(RosterPair.Of(pattern, Trait.Where), i) + Valued(Trait.Phone, RosterPair.Of(pattern, Trait.Phone), _phones, _roster.Phone, i);
        var own = Of(Trait.Birth, born) + Mailed(RosterPair.Of(pattern, Trait.Email), i)
            + Valued(Trait.Document, RosterPair.Of(pattern, Trait.Document), _documents, _roster.Document, i)
            + Valued(Trait.Word, RosterPair.Of(pattern, Trait.Word), _words, _roster.Word, i);
        var another = given == RosterPair.Other || (given == 0 && born is 0 or > RosterPair.BornSlip)
            || (born == RosterPair.BornGeneration && RosterPair.Of(pattern, Trait.Where) is > 0 and <= RosterPair.StreetAlone);     // father and son live in a house, not in a town
        var household = another && family is > 0 and < RosterPair.Initial && RosterPair.Of(pattern, Trait.Document) != 1;
        return names + own + (household ? Math.Min(0, shared) : shared);                    // what a household shares does not tell its members apart
    }

    /// <summary>Exchanged names are one event: the given name pays for it, the surname only says how rare it is.</summary>
    private int Named(int trait, int level, int i)
    {
        var rarity = trait == Trait.Given ? _givens[_roster.Given[i]] : _families[_roster.Family[i]];
        return level switch
        {
            RosterPair.Same => Of(trait, level) + rarity,
            RosterPair.Swapped or RosterPair.SwappedClose => (trait == Trait.Given ? Of(trait, level) : 0) + (level == RosterPair.Swapped ? rarity : Math.Max(0, rarity - SlipOfSwapped)),
            _ => Of(trait, level),
        };
    }

    private int Middle(int level, int i) => level == RosterPair.Same ? Of(Trait.Middle, level) + _middles[_roster.Middle[i]] : Of(Trait.Middle, level);

    private int Valued(int trait, int level, int[] rarity, int[] column, int i) => Of(trait, level) + (level == RosterPair.Same ? rarity[column[i]] : 0);

    private int Mailed(int level, int i) => Of(Trait.Email, level) + level switch
    {
        1 => _emails[_roster.Email[i]],
        2 => _locals[_roster.EmailLocal[i]],
        _ => 0,
    };

    private int Located(int level, int i) => Of(Trait.Where, level) + level switch
    {
        RosterPair.House => Math.Min(RareMost, _streets[_roster.Street[i]] + (_houses[_roster.House[i]] / 2)),
        RosterPair.StreetAlone when _roster.Street[i] != 0 => _streets[_roster.Street[i]],
        RosterPair.Code => _postcodes[_roster.Postcode[i]],
        RosterPair.PlaceAlone => _places[_roster.Place[i]],
        _ => 0,
    };

    /// <summary>Levels whose worth against chance is the rarity of the very value.</summary>
    internal static bool IsByRarity(int trait, int level) => trait switch
    {
        Trait.Given or Trait.Family => level is RosterPair.Same or RosterPair.Swapped or RosterPair.SwappedClose,
        Trait.Middle or Trait.Phone or Trait.Document or Trait.Word => level == RosterPair.Same,
        Trait.Email => level is 1 or 2,
        Trait.Where => level is RosterPair.House or RosterPair.StreetAlone or RosterPair.Code or RosterPair.PlaceAlone,
        _ => false,
    };

    private static int[] Rarity(ValueTable values)
    {
        var rarity = new int[values.Count];
        Dictionary<int, int> known = [];
        for (var id = 1; id < rarity.Length; id++) rarity[id] = Math.Min(RareMost, BitsOf(values.Counts[id], values.Rows, known));
        return rarity;
    }

    private static int BitsOf(int count, long rows, Dictionary<int, int> known)
    {
        if (!known.TryGetValue(count, out var bits)) known[count] = bits = Bits.OneIn(Math.Max(1, count - 1), Math.Max(2, rows));
        return bits;
    }

    private static int Millibits(double ratio) => (int)Math.Clamp(Math.Round(Math.Log2(Math.Max(ratio, 1e-12)) * 1000), -16_000, RareMost);
}
