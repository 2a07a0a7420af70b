using System.Collections.Frozen;

namespace Tessera.Matching;

/// <summary>Words of organizations' names that say what it is, not which.</summary>
internal static class OrganizationWords
{
    private static readonly FrozenSet<string> Forms = FrozenSet.ToFrozenSet(
        ["INC", "INCORPORATED", "LLC", "LLP", "LP", "LTD", "LIMITED", "CORP", "CORPORATION", "CO", "COMPANY", "PLC", "PC", "NA", "AG", "GMBH", "SA", "SRL", "SL", "BV", "NV",
         "OOO", "ZAO", "OAO", "PAO", "AO", "PJSC", "JSC", "OJSC", "SPA", "AB", "AS", "OY", "KG", "SARL", "SAS", "PTE", "PTY", "THE", "OF", "AND", "DE", "LA", "FOR", "DBA"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        ["ELECTRIC", "POWER", "ENERGY", "WATER", "GAS", "SERVICE", "SERVICES", "GROUP", "HOLDINGS", "INTERNATIONAL", "NATIONAL", "AMERICAN", "UNITED", "FIRST", "GENERAL", "SECURITY",
         "CONSTRUCTION", "BUILDERS", "SUPPLY", "SYSTEMS", "SOLUTIONS", "TECHNOLOGY", "TECHNOLOGIES", "LOGISTICS", "TRANSPORT", "TRANSPORTATION", "TRUCKING", "AUTO", "BANK", "TRUST", "CHURCH",
         "SCHOOL", "HIGH", "ELEMENTARY", "COLLEGE", "UNIVERSITY", "HOSPITAL", "MEDICAL", "CENTER", "CENTRE", "COUNTY", "CITY", "STATE", "DEPARTMENT", "POLICE", "FIRE", "OFFICE", "STATION",
         "SUBSTATION", "PLANT", "PARK", "MALL", "MARKET", "STORE", "SHOP", "RESTAURANT", "HOTEL", "ASSOCIATION", "FOUNDATION", "SOCIETY", "CLUB", "TRADING", "IMPORT", "EXPORT", "INDUSTRIES",
         "MANUFACTURING", "PARTNERS", "CAPITAL", "MANAGEMENT", "CONSULTING", "NORTH", "SOUTH", "EAST", "WEST", "NEW", "BAPTIST", "METHODIST", "CATHOLIC", "SAINT", "ST"],
        StringComparer.Ordinal);

    public static bool IsForm(string word) => Forms.Contains(word);

    public static bool IsCommon(string word) => Common.Contains(word);
}
