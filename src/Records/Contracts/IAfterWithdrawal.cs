using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>What else ends when a grant is withdrawn. Asked inside the same transaction, so that nothing stands on a grant that is gone.</summary>
public interface IAfterWithdrawal
{
    Task RunAsync(TesseraDb db, Record record, Grant grant, string why, CancellationToken cancel);
}
