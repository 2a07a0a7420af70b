using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>The one way to write records, for all modules, inside the caller's transaction. Each call audits itself and announces its change.</summary>
public interface IRecordWriter
{
    /// <summary>Opens a record with its first version. Owner is the reader's center.</summary>
    Task<Record> OpenAsync(TesseraDb db, NewRecord wanted, CancellationToken cancel = default);

    /// <summary>Opens several, in their order, with no more questions to the database than one takes.</summary>
    Task<IReadOnlyList<Record>> OpenAllAsync(TesseraDb db, IReadOnlyList<NewRecord> wanted, CancellationToken cancel = default);

    /// <summary>The record a form with this key made before, if any.</summary>
    Task<RecordId?> FindBySubmitKeyAsync(TesseraDb db, string key, CancellationToken cancel = default);

    /// <summary>Which of these keys have made a record of this center already: one question for a whole batch.</summary>
    Task<IReadOnlySet<string>> KnownSubmitKeysAsync(TesseraDb db, IReadOnlyCollection<string> keys, CancellationToken cancel = default);

    /// <summary>Starts the next version with a new body; the issued one stays as it is until the new one is issued.</summary>
    Task<int> ReviseAsync(TesseraDb db, Record record, object body, string text, CancellationToken cancel = default);

    /// <summary>Freezes the current version: hash it, and make it what grants open.</summary>
    Task IssueAsync(TesseraDb db, Record record, CancellationToken cancel = default);

    /// <summary>Who reported says who they are later, or otherwise: added under the record's key to what the reporter's part holds.</summary>
    Task AddReporterAsync(TesseraDb db, Record record, string reporter, CancellationToken cancel = default);

    void Move(TesseraDb db, Record record, RecordState state, string subState = "");

    void Prioritise(TesseraDb db, Record record, Priority priority);

    /// <summary>Keeps shorter than the stream allows; longer is refused.</summary>
    void Shorten(TesseraDb db, Record record, DateOnly purgeOn);

    Task CiteAsync(TesseraDb db, Record record, RecordId cites, int version, string how, CancellationToken cancel = default);

    /// <summary>Seals a free text (purpose, reason) under the record's key, for a column of the caller's.</summary>
    Task<byte[]> SealAsync(TesseraDb db, RecordId record, string text, string place, CancellationToken cancel = default);

    Task<string> UnsealAsync(TesseraDb db, RecordId record, byte[] box, string place, CancellationToken cancel = default);
}
