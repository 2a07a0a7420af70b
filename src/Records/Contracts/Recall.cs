using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>What a withdrawal, correction or purge asks of one recipient, until they acknowledge it (28 CFR 23.20(h)).</summary>
public sealed class Recall
{
    public const string Withdrawn = "withdrawn";

    public Guid Id { get; internal init; }
    public RecordId Record { get; internal init; }
    public string Number { get; internal init; } = "";
    public AgencyId Owner { get; internal init; }
    public AgencyId Recipient { get; internal init; }
    public string Cause { get; internal init; } = "";
    public DateTimeOffset At { get; internal init; }
    public PostingId? AcknowledgedBy { get; internal set; }
    public DateTimeOffset? AcknowledgedAt { get; internal set; }
}
