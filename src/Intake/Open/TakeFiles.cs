using Microsoft.EntityFrameworkCore;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Open;

/// <summary>
/// Moves files from the spool into the record: opened from Intake's seal and sealed again under a key of their own, in chunks, never whole
/// in memory or in clear on disk. It happens after the envelope is taken and in the same transaction, so that no second node and no second
/// try seals a file anew whose key is in a row already; only what was committed is dropped from the spool.
/// </summary>
internal sealed class TakeFiles(TesseraPaths paths, OpeningKey key, IFileStore store, IRecordFiles rows)
{
    public async Task TakeAsync(TesseraDb db, Record record, IReadOnlyList<ReportedFile> files, CancellationToken cancel)
    {
        var known = await db.Files.Where(file => file.Record == record.Id).Select(file => file.Id).ToListAsync(cancel);
        var number = known.Count;
        foreach (var file in files.Where(file => !known.Contains(new FileId(file.Id))))   // a changed report names those that came with the first
        {
            if (!File.Exists(SpoolPath(file)))
            {
                db.Audit("file.missing", record.Id, record.CurrentVersion, new { file = file.Id }, outcome: "failed");
                continue;
            }

            var stored = await store.KeepAsync(record.Id, new FileId(file.Id), into => OpenAsync(file, into, cancel), cancel);
            await rows.AddAsync(db, record, ++number, new FileId(file.Id), stored, file.Name, FileTypes.Of(file.Kind), cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    public void DropFromSpool(IReadOnlyList<ReportedFile> files)
    {
        foreach (var file in files) File.Delete(SpoolPath(file));
    }

    private async Task OpenAsync(ReportedFile file, Stream into, CancellationToken cancel)
    {
        await using var box = File.OpenRead(SpoolPath(file));
        await key.OpenAsync(box, into, SealContexts.File(file.Id), cancel);
    }

    private string SpoolPath(ReportedFile file) => Path.Combine(paths.Spool, file.Id.ToString("N"));
}
