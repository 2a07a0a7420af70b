using System.Text;

namespace Tessera.Kernel.Keys;

/// <summary>A secret kept in a file that only this process's user may read (mode 0600), made at first use.</summary>
internal static class SecretFile
{
    public static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path)) Make(path, make());
        return File.ReadAllText(path).Trim();
    }

    /// <summary>Whole or not at all, and never twice: of two nodes that start at once, both read what the first one made.</summary>
    private static void Make(string path, string secret)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Guid.CreateVersion7():n}";
        var owner = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using (var file = new FileStream(draft, owner)) file.Write(Encoding.ASCII.GetBytes(secret));
        try
        {
            File.Move(draft, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
