namespace Tessera.Kernel;

/// <summary>Where an installation keeps what is not in the database: secrets, files, signed heads.</summary>
public sealed record TesseraPaths(string Var, string Secrets)
{
    public string Files => Path.Combine(Var, "files");
    public string Spool => Path.Combine(Var, "spool");
    public string Heads => Path.Combine(Var, "heads", "heads.jsonl");

    /// <summary>Signed heads of days: of a setting, such as a share that only takes new files.</summary>
    public string Days { get; init; } = Path.Combine(Var, "heads", "days");

    public string InstallationKey => Path.Combine(Secrets, "installation.key");
    /// <summary>Opens what the public sent; read by the workspace only.</summary>
    public string IntakeKey => Path.Combine(Secrets, "intake.key");

    /// <summary>Apart from the secrets: the Portal may read it.</summary>
    public string IntakePublicKey => Path.Combine(Var, "keys", "intake.pub");

    /// <summary>Wraps the Portal's data-protection keys, which open drafts on their way between two pages and nothing that was sent.</summary>
    public string PortalKey => Path.Combine(Secrets, "portal.key");

    public string LogKey => Path.Combine(Secrets, "log.key");

    public static TesseraPaths FromEnvironment() => From(Environment.GetEnvironmentVariable);

    public static TesseraPaths From(Func<string, string?> setting)
    {
        var folder = Path.GetFullPath(setting("TESSERA_VAR") ?? "var");
        var paths = new TesseraPaths(folder, Path.GetFullPath(setting("TESSERA_SECRETS") ?? Path.Combine(folder, "secrets")));
        return setting("TESSERA_HEADS") is { Length: > 0 } days ? paths with { Days = Path.GetFullPath(days) } : paths;
    }
}
