using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Contracts;

/// <summary>For lists of work: in how many other records that this reader may see something of this record is offered as the same.</summary>
public interface IMatchCount
{
    /// <summary>One query for the whole list. A record without matches, or not yet compared, is not in the answer.</summary>
    Task<IReadOnlyDictionary<RecordId, int>> CountAsync(TesseraDb db, IReadOnlyCollection<RecordId> records, CancellationToken cancel = default);
}
