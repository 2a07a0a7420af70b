namespace Tessera.Vetting.Codes;

/// <summary>What kind of thing was reported. NIEM pmise_sar, TipClassCode, 18 values.</summary>
internal static class TipClasses
{
    public static IReadOnlyList<Code> All { get; } =
    [
        new("SPCSA", "Suspicious activity"), new("SPCSP", "Suspicious person"), new("SPCSSBST", "Suspicious substance"), new("INFRA", "Critical infrastructure"),
        new("BIO", "Biological"), new("CHEM", "Chemical"), new("NCLR", "Nuclear or radiological"), new("EXPL", "Explosives"), new("INCEND", "Incendiary"),
        new("CTMN", "Contamination"), new("THRTPUB", "Threat against a public figure"), new("HATE", "Hate crime"), new("FUND", "Terrorism funding"),
        new("LAUND", "Money laundering"), new("FRAUD", "Fraud"), new("CNTFTG", "Counterfeiting"), new("CYBER", "Cyberstalking"), new("VRUS", "Virus or worm"),
    ];

    public static string NameOf(string code) => All.FirstOrDefault(kind => kind.Value == code)?.Name ?? code;
}
