using System.Text;

namespace Tessera.Kernel.Keys;

/// <summary>A secret kept in a file that only this process's user may read (mode 0600), made at first use.</summary>
internal static class SecretFile
{
    public static string ReadOrMake(string path, Func<string> make)
    {
        if (File.Exists(path)) return File.ReadAllText(path).Trim();

        var secret = make();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var owner = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using var file = new FileStream(path, owner);
        file.Write(Encoding.ASCII.GetBytes(secret));
        return secret;
    }
}
