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

    public Face Web(bool demo, string? without) => new("Web", installation.WebPort, Path.Combine(Logs, "web.log"), new Dictionary<string, string>
    {
        ["TESSERA_DB"] = installation.DatabasePlace,
        ["TESSERA_SECRETS"] = installation.Passwords.Folder,
        ["TESSERA_VAR"] = installation.Var,
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = $"http://localhost:{installation.WebPort}",
        ["Tessera__Demo"] = demo ? "true" : "false",
        ["Tessera__Without"] = without ?? "",
        ["Tessera__PortalAddress"] = $"http://localhost:{installation.PortalPort}",
    });

    /// <summary>Sees one password, its own, and writes into the spool.</summary>
    public Face Portal(Account? account, Door door) => new("Portal", installation.PortalPort, Path.Combine(Logs, "portal.log"), new Dictionary<string, string>(door.Settings())
    {
        ["TESSERA_DB"] = installation.DatabasePlace,
        ["TESSERA_SECRETS"] = PortalFolder,
        ["TESSERA_VAR"] = installation.Var,
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = $"http://localhost:{installation.PortalPort}",
    })
    { As = account };

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
