using System.Globalization;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;

namespace Tessera.Oversight.Petitions;

/// <summary>What somebody outside complains of, or asks of what is kept of them. Its words lie sealed; decided, it changes no more.</summary>
internal sealed class Petition
{
    public Guid Id { get; init; }
    public AgencyId Center { get; init; }
    public int Year { get; init; }
    public int Serial { get; init; }

    /// <summary>A code of <see cref="PetitionWords.Kinds"/>.</summary>
    public string Kind { get; init; } = "";
    public DateOnly ReceivedOn { get; init; }
    public DateOnly AcknowledgeBy { get; init; }
    public DateOnly DecideBy { get; init; }
    public byte[] Said { get; init; } = [];
    public byte[] Wrapped { get; init; } = [];
    public PostingId TakenBy { get; init; }
    public DateTimeOffset TakenAt { get; init; }
    public PostingId? AcknowledgedBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public string? Outcome { get; private set; }
    public string? Ground { get; private set; }
    public byte[]? Reason { get; private set; }
    public PostingId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public string Number => string.Create(CultureInfo.InvariantCulture, $"PET-{Year}-{Serial:0000}");

    public void Acknowledge(PostingId by, DateTimeOffset at)
    {
        PetitionRule.MayAcknowledge(this).Enforce();
        (AcknowledgedBy, AcknowledgedAt) = (by, at);
    }

    public void Decide(string outcome, string ground, byte[] reason, PostingId by, DateTimeOffset at)
    {
        PetitionRule.MayDecide(this, outcome, ground).Enforce();
        (Outcome, Ground, Reason, DecidedBy, DecidedAt) = (outcome, ground, reason, by, at);
    }
}
