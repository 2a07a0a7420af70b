using Tessera.Kernel.Ids;

namespace Tessera.Records.Write;

/// <summary>The key a form carries, so that one sent twice lands on the same record.</summary>
internal sealed class SubmitKey
{
    public AgencyId Owner { get; init; }
    public string Key { get; init; } = "";
    public RecordId Record { get; init; }
}
