using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>One state of a record's content. Once issued it never changes; its hash is what recipients were given.</summary>
public sealed class RecordVersion
{
    public RecordId Record { get; internal init; }
    public int Version { get; internal init; }
    public PostingId MadeBy { get; internal init; }
    public DateTimeOffset MadeAt { get; internal init; }
    public PostingId? IssuedBy { get; internal set; }
    public DateTimeOffset? IssuedAt { get; internal set; }
    public byte[]? ContentHash { get; internal set; }
}
