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
/// try seals a file anew whose key is in a row already; only what was committed is dropped from the spool. A file that does not open, or
/// did not come, stops neither the report nor its other files: what there is of it is kept sealed, and the tip says so.
/// </summary>
internal sealed class TakeFiles(TesseraPaths paths, OpeningKey key, IFileStore store, IRecordFiles rows)
{
    /// <returns>What the spool needs no longer once this is committed.</returns>
    public async Task<IReadOnlyList<Guid>> TakeAsync(TesseraDb db, Record record, IReadOnlyList<ReportedFile> files, CancellationToken cancel)
    {
        var known = await db.Files.Where(file => file.Record == record.Id).Select(file => file.Id).ToListAsync(cancel);
        List<Guid> taken = [], kept = [];
        foreach (var file in files)
        {
            // A changed report names those that came with the first.
            if (known.Contains(new FileId(file.Id)) || await TakeAsync(db, record, known.Count + taken.Count + 1, file, cancel)) taken.Add(file.Id);
            else kept.Add(file.Id);
        }

        await KeepAsync(db, kept, cancel);
        await db.SaveChangesAsync(cancel);
        return taken;
    }

    /// <summary>These are not taken over: they stay in the spool as they came, until the tip ends.</summary>
    public static Task KeepAsync(TesseraDb db, IReadOnlyCollection<Guid> files, CancellationToken cancel) =>
        files.Count == 0 ? Task.CompletedTask : db.Database.ExecuteSqlAsync($"select portal.keep_files({files.ToArray()})", cancel);

    public void DropFromSpool(IReadOnlyList<Guid> files)
    {
        foreach (var file in files) File.Delete(SpoolPath(file));
    }

    private async Task<bool> TakeAsync(TesseraDb db, Record record, int number, ReportedFile file, CancellationToken cancel)
    {
        if (!File.Exists(SpoolPath(file.Id)))
        {
            db.Audit("file.missing", record.Id, record.CurrentVersion, new { file = file.Id }, outcome: "failed");
            return false;
        }

        try
        {
            var stored = await store.KeepAsync(record.Id, new FileId(file.Id), into => OpenAsync(file, into, cancel), cancel);
            await rows.AddAsync(db, record, number, new FileId(file.Id), stored, file.Name, FileTypes.Of(file.Kind), cancel);
            return true;
        }
        catch (SealBrokenException)
        {
            db.Audit("file.broken", record.Id, record.CurrentVersion, new { file = file.Id }, outcome: "failed");
            return false;
        }
    }

    private async Task OpenAsync(ReportedFile file, Stream into, CancellationToken cancel)
    {
        await using var box = File.OpenRead(SpoolPath(file.Id));
        await key.OpenAsync(box, into, SealContexts.File(file.Id), cancel);
    }

    private string SpoolPath(Guid file) => Path.Combine(paths.Spool, file.ToString("N"));
}
