namespace Tessera.Oversight.Petitions;

/// <summary>A line of the register: no name, no words.</summary>
public sealed record PetitionLineView(
    Guid Id, string Number, string Kind, DateOnly ReceivedOn, DateTimeOffset Since, DateTimeOffset AcknowledgeDue, DateTimeOffset DecideDue,
    DateTimeOffset? AcknowledgedAt, string? Outcome, string? Ground, DateTimeOffset? DecidedAt)
{
    /// <summary>The next clock that runs.</summary>
    public DateTimeOffset Due => AcknowledgedAt is null ? AcknowledgeDue : DecideDue;
}

/// <summary>One petition, opened.</summary>
public sealed record PetitionView(PetitionLineView Line, string Name, string Contact, string Words, string TakenBy, DateTimeOffset TakenAt, string? AcknowledgedBy, string? DecidedBy, string? Reason);
