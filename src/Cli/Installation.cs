using Tessera.Cli.Cluster;
using Tessera.Cli.Roles;
using Tessera.Kernel;
using Tessera.Kernel.Connections;

namespace Tessera.Cli;

/// <summary>
/// One installation on this machine: all it keeps is under <c>TESSERA_VAR</c>, so that several can live side by side
/// with ports of their own. With <c>TESSERA_DB</c> the database is somebody else's, and there is no private cluster.
/// </summary>
internal sealed class Installation(Func<string, string?> setting)
{
    public static Installation OfEnvironment { get; } = new(Environment.GetEnvironmentVariable);

    public string Var { get; } = Path.GetFullPath(setting("TESSERA_VAR") ?? "var");

    /// <summary>Where the workspace carries the signed heads of days.</summary>
    public string Days => new TesseraPaths(Var, Passwords.Folder) is var paths && setting("TESSERA_HEADS") is { Length: > 0 } days ? Path.GetFullPath(days) : paths.Days;

    public RolePasswords Passwords => new(Path.GetFullPath(setting("TESSERA_SECRETS") ?? Path.Combine(Var, "secrets")));

    /// <summary>Null when <c>TESSERA_DB</c> names another database.</summary>
    public PrivateCluster? Cluster => setting("TESSERA_DB") is null
        ? new(Path.Combine(Var, "pg"), Port("TESSERA_PG_PORT", TesseraConnections.PrivatePort), Passwords)
        : null;

    public string DatabasePlace => setting("TESSERA_DB") ?? Cluster!.Place;

    public TesseraConnections Database => new(DatabasePlace, Passwords.Folder);

    public int WebPort => Port("TESSERA_WEB_PORT", "8080");

    public int PortalPort => Port("TESSERA_PORTAL_PORT", "8081");

    /// <summary>Where a face also listens with TLS, such as https://0.0.0.0:443; null: on this machine alone, without.</summary>
    public string? TlsOf(string face) => setting($"TESSERA_{face.ToUpperInvariant()}_TLS");

    /// <summary>PEM files that Kestrel reads: the chain, and its key.</summary>
    public (string Chain, string Key)? Certificate => (setting("TESSERA_CERTIFICATE"), setting("TESSERA_CERTIFICATE_KEY")) is ({ } chain, { } key) ? (Path.GetFullPath(chain), Path.GetFullPath(key)) : null;

    private int Port(string name, string otherwise) => (setting(name) ?? otherwise) is var text && ushort.TryParse(text, out var port) && port > 0
        ? port
        : throw new Stopped($"{name}={text} is not a port: give a number from 1 to 65535.", Exit.Usage);
}
