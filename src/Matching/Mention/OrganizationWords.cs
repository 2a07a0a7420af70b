using System.Collections.Frozen;

namespace Tessera.Matching;

/// <summary>Words of organizations' names that say what it is, not which.</summary>
internal static class OrganizationWords
{
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        ["ELECTRIC", "POWER", "ENERGY", "WATER", "GAS", "SERVICE", "SERVICES", "GROUP", "HOLDINGS", "INTERNATIONAL", "NATIONAL", "AMERICAN", "UNITED", "FIRST", "GENERAL", "SECURITY",
         "CONSTRUCTION", "BUILDERS", "SUPPLY", "SYSTEMS", "SOLUTIONS", "TECHNOLOGY", "TECHNOLOGIES", "LOGISTICS", "TRANSPORT", "TRANSPORTATION", "TRUCKING", "AUTO", "BANK", "TRUST", "CHURCH",
         "SCHOOL", "HIGH", "ELEMENTARY", "COLLEGE", "UNIVERSITY", "HOSPITAL", "MEDICAL", "CENTER", "CENTRE", "COUNTY", "CITY", "STATE", "DEPARTMENT", "POLICE", "FIRE", "OFFICE", "STATION",
         "SUBSTATION", "PLANT", "PARK", "MALL", "MARKET", "STORE", "SHOP", "RESTAURANT", "HOTEL", "ASSOCIATION", "FOUNDATION", "SOCIETY", "CLUB", "TRADING", "IMPORT", "EXPORT", "INDUSTRIES",
         "MANUFACTURING", "PARTNERS", "CAPITAL", "MANAGEMENT", "CONSULTING", "NORTH", "SOUTH", "EAST", "WEST", "NEW", "BAPTIST", "METHODIST", "CATHOLIC", "SAINT", "ST",
         "EUROPE", "EUROPEAN", "ASIA", "AFRICA", "AMERICA", "AMERICAS", "GLOBAL", "WORLD", "ORGANIZATION", "GOVERNMENT", "MINISTRY", "BUSINESS", "ENTERPRISES", "VENTURES", "PROPERTIES", "INVESTMENTS", "FUND", "INSURANCE"],
        StringComparer.Ordinal);

    /// <summary>One of several of a name: Fund II, Unit 23, Plant B2.</summary>
    public static bool IsNumeral(string word) => word.All(char.IsAsciiDigit) || word is "II" or "III" or "IV" or "VI" or "VII" or "VIII" or "IX" or "XI" or "XII";

    public static bool IsCommon(string word) => Common.Contains(word);
}
