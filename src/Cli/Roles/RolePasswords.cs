using System.Buffers.Text;
using System.Security.Cryptography;

namespace Tessera.Cli.Roles;

/// <summary>The passwords of the database's roles: each a file of its own that only its owner may read, in a folder only they may enter.</summary>
internal sealed class RolePasswords(string folder)
{
    /// <summary>Who makes roles, databases and extensions; no process of Tessera runs as this role.</summary>
    public const string Superuser = "postgres";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Folder => folder;

    public bool Has(string role) => File.Exists(Path.Combine(folder, role));

    /// <summary>The role's password, made now if it has none. Never printed.</summary>
    public string Ensure(string role)
    {
        var file = Path.Combine(folder, role);
        if (File.Exists(file)) return File.ReadAllText(file).Trim();

        Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Write(file, password);
        return password;
    }

    /// <summary>All at once or not at all, and never readable by others in between.</summary>
    public static void Write(string file, string password)
    {
        var unfinished = $"{file}.{Environment.ProcessId}";
        using (var writer = new StreamWriter(unfinished, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            writer.WriteLine(password);
        }

        File.Move(unfinished, file, overwrite: true);
    }
}
