using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Tasking.Contracts;

/// <summary>What waits for people, by clock. Written inside the transaction that makes the work, so that nothing acknowledged is missing on a desk.</summary>
public interface IDesk
{
    /// <summary>Puts a saved record into a queue of its owner's desk; one already there gets the new clock and words.</summary>
    Task PutAsync(TesseraDb db, DeskEntry entry, CancellationToken cancel = default);

    /// <summary>Several in one question to the database.</summary>
    Task PutAllAsync(TesseraDb db, IReadOnlyList<DeskEntry> entries, CancellationToken cancel = default);

    /// <summary>The record's row in a queue of the reader's desk; null when it is not in it.</summary>
    Task<DeskEntry?> FindAsync(TesseraDb db, RecordId record, string queue, CancellationToken cancel = default);

    /// <summary>The work is done, or is another queue's now. A record that is not in the queue is no error.</summary>
    Task TakeOffAsync(TesseraDb db, RecordId record, string queue, CancellationToken cancel = default);
}
