using Tessera.Kernel.Ids;

namespace Tessera.Vetting.Refer;

/// <summary>Somebody was told by hand: who, how, when, by whom; what was said is sealed.</summary>
internal sealed class Referral
{
    /// <summary>Named by part two as the agency a crime without nexus goes to (SAR-V6).</summary>
    public const string ByDecision = "decision";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public RecordId Record { get; init; }
    public bool Urgent { get; init; }
    public string Told { get; init; } = "";
    public string How { get; init; } = "";
    public byte[] Words { get; init; } = [];
    public PostingId By { get; init; }
    public DateTimeOffset At { get; init; }
}
