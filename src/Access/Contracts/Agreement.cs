using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>A memorandum of understanding: under it, its parties share records of its streams while it is in force.</summary>
public sealed class Agreement
{
    public AgreementId Id { get; internal init; }
    public string Name { get; internal init; } = "";
    public string Purpose { get; internal init; } = "";
    public string[] Streams { get; internal init; } = [];
    public DateOnly FromDay { get; internal init; }
    public DateOnly? ToDay { get; internal init; }
    public DateTimeOffset? EndedAt { get; internal init; }
    public string? EndReason { get; internal init; }

    /// <summary>The center that drafted it and may end it for all; null: it came with the installation.</summary>
    public AgencyId? Center { get; internal init; }

    public PostingId? DraftedBy { get; internal init; }
    public DateTimeOffset? DraftedAt { get; internal init; }

    public bool IsInForce(DateOnly today) => FromDay <= today && (ToDay is null || ToDay >= today) && EndedAt is null;
}
