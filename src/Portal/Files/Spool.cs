using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;

namespace Tessera.Portal.Files;

/// <summary>
/// The folder where sealed files wait for Intake, each under a random id. A file is whole once it has its name:
/// until then it ends in <c>.part</c>, so that a killed Portal leaves nothing that looks like a file.
/// </summary>
internal sealed class Spool(string folder, SealingKey key)
{
    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    public async Task<(Guid Id, SealedStream Sealed)> SealAsync(Stream plain, CancellationToken cancel)
    {
        var id = Secrets.RandomId();
        return (id, await WholeFile.WriteAsync(PathOf(id), box => key.SealAsync(plain, box, SealContexts.File(id), cancel)));
    }

    public bool Has(Guid id) => File.Exists(PathOf(id));

    public void Drop(Guid id) => File.Delete(PathOf(id));

    public long FreeBytes => new DriveInfo(Folder).AvailableFreeSpace;

    /// <summary>Files nobody can still be about to send, and parts that no upload will finish.</summary>
    public IEnumerable<Guid> OlderThan(DateTime utc)
    {
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles())
        {
            if (file.LastWriteTimeUtc >= utc) continue;
            if (file.Name.EndsWith(WholeFile.Part, StringComparison.Ordinal)) file.Delete();
            else if (Guid.TryParseExact(file.Name, "N", out var id)) yield return id;
        }
    }

    private string PathOf(Guid id) => Path.Combine(Folder, id.ToString("N"));
}
