namespace Tessera.Kernel.Sealing;

/// <summary>
/// A file that is there whole or not at all: written beside its place as <c>.part</c>, brought to the disk, then given its name. A killed
/// program leaves a part and nothing that looks like a file; what was answered for survives a power cut.
/// </summary>
public static class WholeFile
{
    public const string Part = ".part";

    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        var part = path + Part;
        try
        {
            await using var file = new FileStream(part, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 });
            var answer = await write(file);
            file.Flush(flushToDisk: true);
            File.Move(part, path, overwrite: true);
            file.Flush(flushToDisk: true);   // once more under its name: else the disk may know the bytes and not what they are called
            return answer;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
