namespace Tessera.Access.Federate;

/// <summary>
/// Attributes of people in the words of GFIPM 2.0, which federations of law enforcement use, as claims of the same name: those on which
/// something here depends. A provider may say only those it is registered for.
/// </summary>
internal static class Gfipm
{
    private const string User = "gfipm:2.0:user:";

    /// <summary>Trained in 28 CFR part 23: opens criminal intelligence to who may hold it (28 CFR 23.20(c)).</summary>
    public const string Part23 = User + "28CFRCertificationIndicator";

    /// <summary>Sworn: the law-enforcement basis of somebody whose agency has none of its own.</summary>
    public const string Sworn = User + "SwornLawEnforcementOfficerIndicator";

    /// <summary>The employer by its ORI: where it is registered, nobody stands for an agency of another number.</summary>
    public const string Ori = User + "EmployerORI";

    /// <summary>In place of the protocol's own acr, where a provider says the level so.</summary>
    public const string Level = User + "ElectronicAuthenticationAssuranceLevelCode";

    public static IReadOnlyList<string> All { get; } = [Part23, Sworn, Ori];

    public static string WordsOf(string name) => name switch
    {
        Part23 => "Trained in 28 CFR part 23",
        Sworn => "Sworn law-enforcement officer",
        Ori => "Agency, by its ORI",
        _ => name,
    };

    /// <summary>As it is kept: an indicator is true or false, however it was written. Null: no value of this attribute.</summary>
    public static string? Read(string name, string value) => name switch
    {
        Ori => value.Trim() is { Length: > 0 and <= 20 } ori ? ori.ToUpperInvariant() : null,
        _ => value switch { "true" or "True" or "1" => "true", "false" or "False" or "0" => "false", _ => null },
    };
}
