
using System.Numerics;

namespace Tessera.Matching;

/// <summary>What a comparison of two rows looks at.</summary>
internal static class Trait
{
    public const int Given = 0;
    public const int Family = 1;
    public const int Middle = 2;
    public const int Birth = 3;
    public const int Where = 4;
    public const int Phone = 5;
    public const int Email = 6;
    public const int Document = 7;
    public const int Word = 8;
    public const int Sex = 9;
    public const int Count = 10;

    /// <summary>Levels of one trait, with 0: not told on one side.</summary>
    public const int Levels = 10;
    public const int Bits = 4;
}

/// <summary>
/// How two rows stand to each other, trait by trait: a level each, 0 where one side says nothing, 1 where they are the same, and so
/// on to "different". Packed, four bits a trait: the pattern that weights are learned for.
/// </summary>
internal static class RosterPair
{
    private const double NearSimilarity = 0.88;
    private const double SoundSimilarity = 0.72;
    private const int GenerationYears = 15;
    private const int MostLettersApart = 5;
    private const int Longest = NumberTable.Longest;

    // Names
    public const int Same = 1, OneName = 2, Close = 3, Near = 4, Initial = 5, Swapped = 6, SwappedClose = 7, Other = 8;

    // Birth
    public const int BornSwapped = 2, BornSlip = 3, BornTwoOfThree = 4, BornYear = 5, BornNearYear = 6, BornOther = 7, BornGeneration = 8;

    // Where
    public const int House = 1, HouseClose = 2, StreetAlone = 3, Code = 4, CodeClose = 5, PlaceAlone = 6, PlaceClose = 7, Elsewhere = 8;

    public static ulong Levels(Roster roster, int i, int j) => Persons(roster, i, j) | Numbers(roster, i, j);

    /// <summary>Who and where: names, birth, sex, address.</summary>
    public static ulong Persons(Roster roster, int i, int j)
    {
        var pattern = Names(roster, i, j);
        if (roster.Middle.Length > 0) pattern |= (ulong)Middle(roster, roster.Middle[i], roster.Middle[j]) << (Trait.Middle * Trait.Bits);
        if (roster.Birth.Length > 0) pattern |= (ulong)Born(roster.Birth[i], roster.Birth[j]) << (Trait.Birth * Trait.Bits);
        pattern |= (ulong)Where(roster, i, j) << (Trait.Where * Trait.Bits);
        if (roster.Sex.Length > 0 && roster.Sex[i] != 0 && roster.Sex[j] != 0) pattern |= (roster.Sex[i] == roster.Sex[j] ? 1UL : 2UL) << (Trait.Sex * Trait.Bits);
        return pattern;
    }

    /// <summary>What one is reached and registered by, and what else is the same or not.</summary>
    public static ulong Numbers(Roster roster, int i, int j)
    {
        ulong pattern = 0;
        if (roster.Phone.Length > 0) pattern |= (ulong)Number(roster.Phones, roster.Phone[i], roster.Phone[j]) << (Trait.Phone * Trait.Bits);
        if (roster.Email.Length > 0) pattern |= (ulong)Mail(roster, i, j) << (Trait.Email * Trait.Bits);
        if (roster.Document.Length > 0) pattern |= (ulong)Number(roster.Documents, roster.Document[i], roster.Document[j]) << (Trait.Document * Trait.Bits);
        if (roster.Word.Length > 0) pattern |= (ulong)Word(roster.Words, roster.Word[i], roster.Word[j]) << (Trait.Word * Trait.Bits);
        return pattern;
    }

    public static int Of(ulong pattern, int trait) => (int)(pattern >> (trait * Trait.Bits)) & 15;

    private static ulong Names(Roster roster, int i, int j)
    {
        if (roster.Given.Length == 0 && roster.Family.Length == 0) return 0;
        var given = roster.Given.Length == 0 ? 0 : Name(roster.Givens, roster.Given[i], roster.Givens, roster.Given[j], withNicknames: true);
        var family = roster.Family.Length == 0 ? 0 : Name(roster.Families, roster.Family[i], roster.Families, roster.Family[j], withNicknames: false);
        if (given is 0 or Other && family is 0 or Other && given + family > 0 && roster.Given.Length > 0 && roster.Family.Length > 0)
        {
            var one = Name(roster.Givens, roster.Given[i], roster.Families, roster.Family[j], withNicknames: true);
            var two = Name(roster.Families, roster.Family[i], roster.Givens, roster.Given[j], withNicknames: true);
            var exchanged = one is > 0 and <= Close && two is > 0 and <= Close;
            var best = exchanged ? (one == Same && two == Same ? Swapped : SwappedClose)
                : (one, two) is (Same, 0) or (0, Same) ? SwappedClose : 0;
            if (best > 0) (given, family) = (given == 0 ? 0 : best, family == 0 ? 0 : best);
        }
        return (ulong)(given | (family << Trait.Bits));
    }

    private static int Name(NameTable left, int a, NameTable right, int b, bool withNicknames)
    {
        if (a == 0 || b == 0) return 0;
        if (ReferenceEquals(left, right) && a == b) return Same;
        var (one, other) = (left[a], right[b]);
        if (!ReferenceEquals(left, right) && one == other) return Same;
        if (one.Length == 1 || other.Length == 1) return one[0] == other[0] ? Initial : Other;
        if (withNicknames && left.Lines(a).AsSpan().ContainsAny(right.Lines(b))) return OneName;
        var shorter = Math.Min(one.Length, other.Length);
        if (shorter >= 3 && one[0] == other[0] && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal))) return Math.Abs(one.Length - other.Length) == 1 ? Close : Near;
        if (BitOperations.PopCount(left.Letters(a) ^ right.Letters(b)) > MostLettersApart) return Other;      // far apart: nothing below could find them alike
        var slips = shorter >= 8 ? 2 : 1;
        if (shorter >= 3 && EditDistance.Between(one, other, slips) <= slips) return Close;
        var likeness = JaroWinkler.Similarity(one, other);
        if (likeness >= NearSimilarity) return Near;
        return likeness >= SoundSimilarity && left.Sound(a) == right.Sound(b) ? Near : Other;
    }

    private static int Middle(Roster roster, int a, int b)
    {
        var level = Name(roster.Middles, a, roster.Middles, b, withNicknames: true);
        return level is OneName or Near ? Close : level;
    }

    private static int Born(int a, int b)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return Same;
        var (yearA, monthA, dayA) = (a / 10_000, a / 100 % 100, a % 100);
        var (yearB, monthB, dayB) = (b / 10_000, b / 100 % 100, b % 100);
        if (a % 10_000 == 0 || b % 10_000 == 0) return Years(Math.Abs(yearA - yearB));
        if (yearA == yearB && monthA == dayB && dayA == monthB) return BornSwapped;
        if (IsSlip(a, b)) return BornSlip;
        if ((yearA == yearB ? 1 : 0) + (monthA == monthB ? 1 : 0) + (dayA == dayB ? 1 : 0) == 2) return BornTwoOfThree;
        return Years(Math.Abs(yearA - yearB));
    }

    private static int Years(int apart) => apart switch
    {
        0 => BornYear,
        1 => BornNearYear,
        < GenerationYears => BornOther,
        _ => BornGeneration,
    };

    private static bool IsSlip(int a, int b)
    {
        while (a % 10 == b % 10) (a, b) = (a / 10, b / 10);
        return a / 10 == b / 10 || (a / 100 == b / 100 && a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10);
    }

    private static int Where(Roster roster, int i, int j)
    {
        var house = Equal(roster.House, i, j);
        var street = roster.Street.Length == 0 ? 0 : Word(roster.Streets, roster.Street[i], roster.Street[j]);
        var code = roster.Postcode.Length == 0 ? 0 : PostcodeLevel(roster, roster.Postcode[i], roster.Postcode[j]);
        var place = roster.Place.Length == 0 ? 0 : Word(roster.Places, roster.Place[i], roster.Place[j]);
        if (house == 1 && street == 1) return House;
        if ((house == 1 && (street == 2 || code is 1 or 2)) || (street == 1 && house == 0 && code == 1)) return HouseClose;
        if (street == 1 || (street == 2 && code == 1)) return StreetAlone;
        if (code == 1) return Code;
        if (code == 2) return CodeClose;
        if (place == 1) return PlaceAlone;
        if (place == 2) return PlaceClose;
        return house + street + code + place == 0 ? 0 : Elsewhere;
    }

    private static int Equal(int[] column, int i, int j) =>
        column.Length == 0 || column[i] == 0 || column[j] == 0 ? 0 : column[i] == column[j] ? 1 : 3;

    /// <summary>1 the same, 2 one slip or the same first half, 3 another.</summary>
    private static int PostcodeLevel(Roster roster, int a, int b)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 1;
        Span<char> left = stackalloc char[Longest], right = stackalloc char[Longest];
        var one = roster.Postcodes.Text(a, left);
        var other = roster.Postcodes.Text(b, right);
        if (EditDistance.Between(one, other, 1) <= 1) return 2;
        var shared = one.CommonPrefixLength(other);
        return shared >= 3 && shared >= Math.Min(one.Length, other.Length) - 3 ? 2 : 3;
    }

    /// <summary>1 the same, 2 with a slip or two, 3 another.</summary>
    private static int Word(WordTable values, int a, int b)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 1;
        if (BitOperations.PopCount(values.Letters(a) ^ values.Letters(b)) > MostLettersApart) return 3;
        var (one, other) = (values[a], values[b]);
        var slips = Math.Min(one.Length, other.Length) >= 8 ? 2 : 1;
        if (Math.Min(one.Length, other.Length) >= 4 && EditDistance.Between(one, other, slips) <= slips) return 2;
        return Math.Min(one.Length, other.Length) >= 5 && JaroWinkler.Similarity(one, other) >= 0.92 ? 2 : 3;
    }

    /// <summary>1 the same, 2 one slip, 3 two, 4 another.</summary>
    private static int Number(ValueTable values, int a, int b)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 1;
        Span<char> left = stackalloc char[Longest], right = stackalloc char[Longest];
        var one = values.Text(a, left);
        var other = values.Text(b, right);
        return EditDistance.Between(one, other, 2) switch { 1 => 2, 2 => 3, _ => 4 };
    }

    /// <summary>1 the same, 2 the same before the @, 3 with a slip or two, 4 a slip before the @, 5 another.</summary>
    private static int Mail(Roster roster, int i, int j)
    {
        var (a, b) = (roster.Email[i], roster.Email[j]);
        if (a == 0 || b == 0) return 0;
        if (a == b) return 1;
        if (roster.EmailLocal[i] == roster.EmailLocal[j]) return 2;
        Span<char> left = stackalloc char[Longest], right = stackalloc char[Longest];
        var one = roster.Emails.Text(a, left);
        var other = roster.Emails.Text(b, right);
        if (EditDistance.Between(one, other, 2) <= 2) return 3;
        return EditDistance.Between(one[..one.LastIndexOf('@')], other[..other.LastIndexOf('@')], 2) <= 2 ? 4 : 5;
    }
}
