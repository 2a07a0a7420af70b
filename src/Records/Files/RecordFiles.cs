using System.Text;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Files;

internal sealed class RecordFiles(InstallationKey installation, TimeProvider clock) : IRecordFiles
{
    public async Task AddAsync(
        TesseraDb db, Record record, int number, FileId file, StoredFile stored, string originalName, string contentType, CancellationToken cancel = default)
    {
        db.Add(new RecordFile
        {
            Id = file,
            Record = record.Id,
            Version = record.CurrentVersion,
            Number = number,
            OriginalName = installation.Wrap(Encoding.UTF8.GetBytes(originalName), $"name {file}"),
            ContentType = contentType,
            Size = stored.Size,
            Sha256 = stored.Sha256,
            WrappedKey = stored.WrappedKey,
        });
        await db.SaveChangesAsync(cancel); // custody is checked against its file: it must be there first
        AddCustody(db, file, "received and sealed", stored.Sha256);
        db.Announce("file.added", record.Id, record.CurrentVersion, new { file });
    }

    public async Task<RecordFile?> CopiedAsync(TesseraDb db, FileId file, string? copyType, long? copySize, string? whyRefused, CancellationToken cancel = default)
    {
        var row = await db.Files.FirstOrDefaultAsync(f => f.Id == file && f.State == "sealed", cancel);
        if (row is null) return null;

        row.State = copyType is null ? "refused" : "ready";
        (row.CopyType, row.CopySize, row.WhyRefused) = (copyType, copySize, whyRefused);
        AddCustody(db, file, copyType is null ? "no copy made" : "clean copy made", hash: null);
        return row;
    }

    private void AddCustody(TesseraDb db, FileId file, string act, byte[]? hash) =>
        db.Add(new Custody { Id = Guid.CreateVersion7(), File = file, At = clock.GetUtcNow(), Posting = db.Reader.Posting, Act = act, Sha256 = hash });
}
