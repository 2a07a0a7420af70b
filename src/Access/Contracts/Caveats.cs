namespace Tessera.Access.Contracts;

/// <summary>What a posting may be cleared for, beside its audience. Written in the database in these words.</summary>
public static class Caveats
{
    /// <summary>Law-enforcement sensitive.</summary>
    public const string LawEnforcement = "les";

    /// <summary>Criminal intelligence (28 CFR part 23); opens only while the training is in force.</summary>
    public const string Part23 = "part23";

    /// <summary>Protected critical infrastructure information (6 CFR part 29).</summary>
    public const string Pcii = "pcii";

    /// <summary>Sensitive security information (49 CFR part 1520).</summary>
    public const string Ssi = "ssi";

    /// <summary>Criminal justice information (CJIS Security Policy).</summary>
    public const string Cji = "cji";

    /// <summary>About juveniles.</summary>
    public const string Juvenile = "juvenile";

    public static IReadOnlyList<string> All { get; } = [LawEnforcement, Part23, Pcii, Ssi, Cji, Juvenile];
}
