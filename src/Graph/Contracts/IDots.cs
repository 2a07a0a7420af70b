using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Contracts;

/// <summary>Connects the dots of one record, from what its reader may see and nothing else (non-interference).</summary>
public interface IDots
{
    /// <summary>Null: no such record for this reader.</summary>
    Task<DotsView?> OfAsync(TesseraDb db, RecordId record, CancellationToken cancel = default);
}
