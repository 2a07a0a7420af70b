using Tessera.Kernel.Ids;

namespace Tessera.Records.Write;

/// <summary>A record's key, wrapped by the installation key.</summary>
internal sealed class KeyRow
{
    public RecordId Record { get; init; }
    public byte[] Wrapped { get; init; } = [];
}
