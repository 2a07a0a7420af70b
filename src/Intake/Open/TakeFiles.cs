using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Open;

/// <summary>Moves files from the spool into the record: opened from Intake's seal and sealed again under a key of their own, in chunks, never whole in memory or in clear on disk.</summary>
internal sealed class TakeFiles(TesseraPaths paths, OpeningKey key, IFileStore store, IRecordFiles rows)
{
    public sealed record Kept(FileId Id, ReportedFile Reported, StoredFile Stored);

    public async Task<IReadOnlyList<Kept>> KeepAsync(RecordId record, IReadOnlyList<ReportedFile> files, CancellationToken cancel)
    {
        var kept = new List<Kept>();
        foreach (var file in files)
        {
            if (!File.Exists(SpoolPath(file))) continue; // taken over by an earlier try whose answer was lost, or by another node
            var id = new FileId(file.Id);
            kept.Add(new Kept(id, file, await store.KeepAsync(record, id, into => OpenAsync(file, into, cancel), cancel)));
        }

        return kept;
    }

    public async Task WriteRowsAsync(TesseraDb db, Record record, int firstNumber, IReadOnlyList<Kept> files, CancellationToken cancel)
    {
        var number = firstNumber;
        foreach (var file in files)
            await rows.AddAsync(db, record, number++, file.Id, file.Stored, file.Reported.Name, FileTypes.Of(file.Reported.Kind), cancel);
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
