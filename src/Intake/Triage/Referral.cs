using Tessera.Kernel.Ids;

namespace Tessera.Intake.Triage;

/// <summary>Somebody was told of a tip: whom, when, by whom (SAR-V7). Each telling is a row; none is written over.</summary>
internal sealed class Referral
{
    public Guid Id { get; init; }
    public RecordId Record { get; init; }
    public string Told { get; init; } = "";
    public bool Urgent { get; init; }
    public DateTimeOffset At { get; init; }
    public PostingId ByPosting { get; init; }
}
