using Tessera.Kernel;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Vetting.Pages;

/// <summary>On the record page of a SAR and an ISE-SAR, for its own center.</summary>
internal sealed class DeterminationOnRecord : IRecordPanel
{
    public int Order => 5;

    public bool IsSide => true;

    public Type Component => typeof(DeterminationPanel);

    public bool ShowsFor(Record record, Reader reader) => record.Stream is RecordStream.Sar or RecordStream.IseSar && record.IsOwnedBy(reader.Agency);
}
