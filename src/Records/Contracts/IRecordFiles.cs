using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>The rows of a record's files, with their custody, inside the caller's transaction.</summary>
public interface IRecordFiles
{
    /// <summary>A file came with the record's current version and is sealed on disk.</summary>
    Task AddAsync(TesseraDb db, Record record, int number, FileId file, StoredFile stored, string originalName, string contentType, CancellationToken cancel = default);

    /// <summary>The sanitized copy stands beside it, or why there is none. Null: no such file waits for this reader.</summary>
    Task<RecordFile?> CopiedAsync(TesseraDb db, FileId file, string? copyType, long? copySize, string? whyRefused, CancellationToken cancel = default);
}
