using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>What else ends when a grant is withdrawn. Asked inside the same transaction, so that nothing stands on a grant that is gone.</summary>
public interface IAfterWithdrawal
{
    /// <summary>Ends what stood on the grant; answers the grants that were made on its strength, which end with it.</summary>
    Task<IReadOnlyList<GrantId>> RunAsync(TesseraDb db, Record record, Grant grant, CancellationToken cancel);
}
