namespace Tessera.Vetting.Codes;

/// <summary>What was the target. NIEM pmise_sar, TargetSectorCode, 34 values; many to one with the sixteen CISA sectors, so they are kept apart.</summary>
internal static class Sectors
{
    public static IReadOnlyList<Code> All { get; } =
    [
        new("AGRI", "Food, agriculture, livestock"), new("CHEM", "Chemical"), new("COMM", "Commercial assets"), new("CORR", "Correctional location"),
        new("CSTL", "Coastal facilities"), new("CULTR", "Cultural, religious, ethnic"), new("DAMS", "Dams"), new("DFNSE", "Defense industrial base"),
        new("EDU", "Education"), new("EMRG", "Emergency services"), new("ENRG", "Energy, utilities"), new("ENTMT", "Entertainment venue"),
        new("FIN", "Banking, finance"), new("GVTBLDG", "Government facilities"), new("HAZMAT", "Chemical, hazardous material"), new("HLTH", "Health care, public health"),
        new("IT", "Information technology"), new("LIVSTK", "Livestock"), new("MAIL", "Postal, shipping"), new("MASS", "Mass gathering location"),
        new("MFG", "Manufacturing"), new("MNMT", "National monument, icon"), new("NATRL", "Natural threats"), new("NCLR", "Nuclear facilities"),
        new("OTHR", "Other"), new("POP", "Population"), new("PRSN", "Person"), new("RETL", "Retail"),
        new("SPCFXN", "Special function"), new("TACTCP", "Tactical command post"), new("TELCM", "Telecommunications"), new("TRANS", "Transportation"),
        new("UTL", "Utilities"), new("WATR", "Water"),
    ];

    public static string NameOf(string code) => All.FirstOrDefault(sector => sector.Value == code)?.Name ?? code;
}
