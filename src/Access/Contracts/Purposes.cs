namespace Tessera.Access.Contracts;

/// <summary>What a record is searched, opened or given away for: the reason codes of regulation 8.2, written in these words.</summary>
public static class Purposes
{
    public const string Investigation = "INVESTIGATION";
    public const string ProsecutionSupport = "PROSECUTION-SUPPORT";
    public const string OfficerSafety = "OFFICER-SAFETY";
    public const string EventSecurity = "EVENT-SECURITY";
    public const string Deconfliction = "DECONFLICTION";
    public const string ThreatAssessment = "THREAT-ASSESSMENT";
    public const string ImminentDanger = "IMMINENT-DANGER";
    public const string Vetting = "VETTING";
    public const string Audit = "AUDIT";
    public const string Redress = "REDRESS";
    public const string CourtOrder = "COURT-ORDER";

    /// <summary>Each code with what people read.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Investigation] = "An investigation",
        [ThreatAssessment] = "Assessing a threat",
        [OfficerSafety] = "Safety of officers",
        [EventSecurity] = "Security of an event",
        [ImminentDanger] = "Imminent danger to life or property",
        [Vetting] = "Vetting: is it credible?",
        [Deconfliction] = "Deconfliction",
        [ProsecutionSupport] = "Support of a prosecution",
        [CourtOrder] = "A court order",
        [Audit] = "An audit",
        [Redress] = "Redress",
    };

    /// <summary>What people read for a code; a code of another installation is read as it is.</summary>
    public static string Words(string code) => All.GetValueOrDefault(code, code);
}
