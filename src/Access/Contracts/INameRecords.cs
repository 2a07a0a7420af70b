using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Access.Contracts;

/// <summary>A plug: numbers of records, for lists that hold only ids. Who names records implements it.</summary>
public interface INameRecords
{
    /// <summary>The records the reader may see, or that were destroyed at their center, under this number; empty: none.</summary>
    Task<IReadOnlyList<RecordId>> FindAsync(TesseraDb db, string number, CancellationToken cancel);

    /// <summary>Numbers of those the reader may see, or that were destroyed at their center.</summary>
    Task<IReadOnlyDictionary<RecordId, RecordNumber>> NumbersAsync(TesseraDb db, IReadOnlyCollection<RecordId> records, CancellationToken cancel);
}

/// <summary>A record's number; destroyed: only its tombstone is left.</summary>
public sealed record RecordNumber(string Number, bool Destroyed);
