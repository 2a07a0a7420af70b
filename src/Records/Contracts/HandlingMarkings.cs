namespace Tessera.Records.Contracts;

/// <summary>Markings that travel with a record (regulation 6.1 and 6.3).</summary>
public static class HandlingMarkings
{
    public const string ForOfficialUse = "U//FOUO";

    /// <summary>Law enforcement sensitive: law enforcement only.</summary>
    public const string LawEnforcementSensitive = "LES";
    public const string Controlled = "CUI";

    /// <summary>The originator is asked before it goes any further.</summary>
    public const string OriginatorControlled = "ORCON";
    public const string TlpRed = "TLP:RED";

    /// <summary>Handling marks, and what each means to who receives it.</summary>
    public static IReadOnlyDictionary<string, string> Handling { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [ForOfficialUse] = "For official use only",
        [LawEnforcementSensitive] = "Law enforcement sensitive: law enforcement only",
        [Controlled] = "Controlled unclassified information",
        [OriginatorControlled] = "Goes no further without the originator",
    };

    /// <summary>The traffic-light protocol, strictest first. It never loosens another marking.</summary>
    public static IReadOnlyDictionary<string, string> TrafficLight { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [TlpRed] = "Named recipients only",
        ["TLP:AMBER+STRICT"] = "The recipient's agency only",
        ["TLP:AMBER"] = "The recipient's agency and those it serves, with need to know",
        ["TLP:GREEN"] = "The community",
        ["TLP:CLEAR"] = "No limit",
    };

    public static bool IsKnown(string marking) => Handling.ContainsKey(marking) || TrafficLight.ContainsKey(marking);

    /// <summary>As a banner writes them: U//FOUO//LES, TLP last.</summary>
    public static string Banner(IEnumerable<string> markings) => string.Join("//", markings.OrderBy(Rank));

    private static int Rank(string marking) => marking switch
    {
        ForOfficialUse => 0,
        Controlled => 1,
        LawEnforcementSensitive => 2,
        OriginatorControlled => 3,
        _ => 4,
    };
}
