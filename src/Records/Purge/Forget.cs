using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;

namespace Tessera.Records.Purge;

/// <summary>After the database has forgotten a record, what lies outside it forgets too: files and each kind's memory. Safe to run again.</summary>
internal sealed class Forget(RecordKinds kinds, TesseraPaths paths)
{
    public async Task RunAsync(RecordId record, CancellationToken cancel)
    {
        var folder = Path.Combine(paths.Files, record.ToString());
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var kind in kinds.All) await kind.ForgetAsync(record, cancel);
    }
}
