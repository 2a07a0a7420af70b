using Tessera.Cli.Roles;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Sealing;

namespace Tessera.Cli.Up;

/// <summary>The two processes of an installation, each with what it may know and no more.</summary>
internal sealed class Faces(Installation installation)
{
    private string PortalFolder => Path.Combine(installation.Var, "portal");

    private string Spool => Path.Combine(installation.Var, "spool");

    private string Logs => Path.Combine(installation.Var, "log");

    public Face Web(bool demo, string? without) => new("Web", installation.WebPort, Path.Combine(Logs, "web.log"), new Dictionary<string, string>(Certificate())
    {
        ["TESSERA_DB"] = installation.DatabasePlace,
        ["TESSERA_SECRETS"] = installation.Passwords.Folder,
        ["TESSERA_VAR"] = installation.Var,
        ["TESSERA_HEADS"] = installation.Days,
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = UrlsOf("Web", installation.WebPort),
        ["Tessera__Demo"] = demo ? "true" : "false",
        ["Tessera__Without"] = without ?? "",
        ["Tessera__PortalAddress"] = $"http://localhost:{installation.PortalPort}",
    });

    /// <summary>Sees one password, its own, and writes into the spool.</summary>
    public Face Portal(Account? account, Door door) => new("Portal", installation.PortalPort, Path.Combine(Logs, "portal.log"), new Dictionary<string, string>(door.Settings().Concat(Certificate()))
    {
        ["TESSERA_DB"] = installation.DatabasePlace,
        ["TESSERA_SECRETS"] = PortalFolder,
        ["TESSERA_VAR"] = installation.Var,
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = UrlsOf("Portal", installation.PortalPort),
    })
    { As = account };

    /// <summary>Always on the loopback, where it is asked whether it is ready; with TLS where the installation says.</summary>
    private string UrlsOf(string face, int port) => installation.TlsOf(face) is not { } tls ? $"http://localhost:{port}"
        : installation.Certificate is null ? throw new Stopped($"TESSERA_{face.ToUpperInvariant()}_TLS needs TESSERA_CERTIFICATE and TESSERA_CERTIFICATE_KEY, two PEM files.", Exit.Usage)
        : $"http://localhost:{port};{tls}";

    private Dictionary<string, string> Certificate() => installation.Certificate is not { } files ? []
        : new() { ["Kestrel__Certificates__Default__Path"] = files.Chain, ["Kestrel__Certificates__Default__KeyPath"] = files.Key };

    /// <summary>Makes the folders, and copies the Portal's one password where only the Portal reads it.</summary>
    /// <returns>The user the Portal runs as; null when it must be ours.</returns>
    public async Task<Account?> PrepareAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(Logs);
        IntakeKeys.Of(new TesseraPaths(installation.Var, installation.Passwords.Folder)).Ensure();      // before either face looks for its half
        var account = await PortalAccountAsync(cancel);
        foreach (var folder in new[] { PortalFolder, Spool })
        {
            if (account is null) Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            else await account.OwnAsync(folder, cancel);
        }

        var copy = Path.Combine(PortalFolder, DatabaseRoles.Portal);
        RolePasswords.Write(copy, installation.Passwords.Ensure(DatabaseRoles.Portal));
        if (account is not null) await OtherProgram.MustRunAsync("Giving the Portal its password", ["chown", account.Name, copy], cancel);
        return account;
    }

    private static async Task<Account?> PortalAccountAsync(CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess) return null;
        await Account.Portal.EnsureAsync(cancel);
        return await Account.Portal.MayReadAsync(Face.DllOf("Portal"), cancel) ? Account.Portal : null;
    }
}
