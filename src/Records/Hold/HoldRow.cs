using Tessera.Kernel.Ids;

namespace Tessera.Records.Hold;

/// <summary>A legal hold stops destruction, never use or clocks of access.</summary>
internal sealed class HoldRow
{
    public Guid Id { get; init; }
    public RecordId Record { get; init; }
    public string Authority { get; init; } = "";
    public byte[] Reason { get; init; } = [];
    public PostingId PlacedBy { get; init; }
    public DateTimeOffset PlacedAt { get; init; }
    public PostingId? LiftedBy { get; set; }
    public DateTimeOffset? LiftedAt { get; set; }
}
