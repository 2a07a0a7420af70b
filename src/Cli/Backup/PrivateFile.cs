namespace Tessera.Cli.Backup;

/// <summary>Files and folders that only their owner may read, from their first byte.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A new file, in a folder that is made where it is missing.</summary>
    public static FileStream Create(string path)
    {
        Folder(Path.GetDirectoryName(path)!);
        return new(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly, Options = FileOptions.Asynchronous });
    }

    public static void Folder(string path) => Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
}
