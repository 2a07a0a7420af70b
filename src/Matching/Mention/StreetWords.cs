using System.Collections.Frozen;

namespace Tessera.Matching;

/// <summary>The words of a U.S. street address, abbreviated as the Postal Service does (Publication 28, appendix C).</summary>
internal static class StreetWords
{
    private static readonly FrozenDictionary<string, string> Short = """
        STREET ST,STR ST,AVENUE AVE,AV AVE,ROAD RD,DRIVE DR,LANE LN,COURT CT,PLACE PL,BOULEVARD BLVD,CIRCLE CIR,TERRACE TER,TERR TER,PARKWAY PKWY,PIKE PIKE,TURNPIKE TPKE,
        HIGHWAY HWY,SQUARE SQ,TRAIL TRL,WAY WAY,CROSSING XING,ALLEY ALY,CALLE ST,AVENIDA AVE,APARTMENT APT,SUITE STE,ROOM RM,NO #,NUMBER #,
        NORTH N,SOUTH S,EAST E,WEST W,NORTHEAST NE,NORTHWEST NW,SOUTHEAST SE,SOUTHWEST SW,SAINT ST,MOUNT MT,FORT FT,
        FIRST 1ST,SECOND 2ND,THIRD 3RD,FOURTH 4TH,FIFTH 5TH,SIXTH 6TH,SEVENTH 7TH,EIGHTH 8TH,NINTH 9TH,TENTH 10TH
        """.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
        ["ST", "AVE", "RD", "DR", "LN", "CT", "PL", "BLVD", "CIR", "TER", "PKWY", "PIKE", "TPKE", "HWY", "SQ", "TRL", "WAY", "XING", "ALY"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Quadrants = FrozenSet.ToFrozenSet(["N", "S", "E", "W", "NE", "NW", "SE", "SW"], StringComparer.Ordinal);

    public static IEnumerable<string> Of(string text) => text
        .Replace("#", " # ", StringComparison.Ordinal)
        .Split([' ', ',', '.', '-', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word == "#" ? word : NameText.FoldWithDigits(word))
        .Where(word => word.Length > 0)
        .Select(word => Short.GetValueOrDefault(word, word));

    /// <summary>The last five digits standing alone, not at the start (there they are the house).</summary>
    public static string Zip(string text) =>
        Of(text).Skip(1).LastOrDefault(word => word.Length == 5 && word.All(char.IsAsciiDigit)) ?? "";

    /// <summary>Up to and with the street's type and quadrant; what follows is the city. The type itself is kept: Mill Road is not Mill Court.</summary>
    public static string Street(List<string> words)
    {
        var type = words.FindIndex(1 <= words.Count ? Math.Min(1, words.Count) : 0, Types.Contains);
        if (type < 0) return string.Concat(words.Take(2));
        var end = type + 1 < words.Count && Quadrants.Contains(words[type + 1]) ? type + 2 : type + 1;
        return string.Concat(words.Take(end));
    }
}
