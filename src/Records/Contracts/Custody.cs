using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>One touch of a file: received, sealed, copied, shown, destroyed.</summary>
public sealed class Custody
{
    public Guid Id { get; internal init; }
    public FileId File { get; internal init; }
    public DateTimeOffset At { get; internal init; }
    public PostingId? Posting { get; internal init; }
    public string Act { get; internal init; } = "";
    public byte[]? Sha256 { get; internal init; }
}
