using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Read;

/// <summary>An ask as one of its sides reads it.</summary>
public sealed record AskView
{
    public required AskId Id { get; init; }
    public required string Number { get; init; }
    public required AskState State { get; init; }

    /// <summary>The reader's agency is the one that was asked.</summary>
    public required bool IsAsked { get; init; }
    public required AgencyView Sender { get; init; }
    public required AgencyView Recipient { get; init; }
    public required AgencyView Owner { get; init; }
    public required string SentBy { get; init; }
    public required string Wanted { get; init; }
    public required string Words { get; init; }
    public required IReadOnlyList<string> Markings { get; init; }
    public required bool MayHandOn { get; init; }
    public required DateTimeOffset InformedAt { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public required string Answer { get; init; }
    public string? Outcome { get; init; }
    public string? HandedTo { get; init; }
    public TombstoneView? Tombstone { get; init; }
    public required RecordId RecordId { get; init; }

    /// <summary>Null where the record is not, or no longer, this reader's to see.</summary>
    public SharedView? Record { get; init; }

    /// <summary>All that keeps them from it is that they have not said what for.</summary>
    public bool AsksPurpose { get; init; }
    public required GrantId GrantId { get; init; }
    public required IReadOnlyList<StepView> Steps { get; init; }

    /// <summary>Asks that were made of this one by handing it on.</summary>
    public required IReadOnlyList<NextAskView> Next { get; init; }

    public bool IsOpen => Tombstone is null && AskStates.IsOpen(State);

    public string Banner => HandlingMarkings.Banner(Markings);

    /// <summary>From the first word of the information to the outcome.</summary>
    public TimeSpan? TimeToAction => Outcomes.IsAction(Outcome) ? ClosedAt - InformedAt : null;
}

/// <summary>Who stands on one side.</summary>
public sealed record AgencyView(AgencyId Id, string Name, string? Phone);

/// <summary>What stays when a record or an ask was taken back.</summary>
public sealed record TombstoneView(DateTimeOffset At, string By, string Why, bool Recalled);

/// <summary>The version that was shared, as the recipient reads it.</summary>
public sealed record SharedView(
    RecordId Id, int Version, RecordStream Stream, string Number, string Title, Priority Priority, DateTimeOffset ReceivedAt, IReadOnlyList<BodyLine> Lines);

/// <summary>One step: who did what, when; for a note, its words.</summary>
public sealed record StepView(string What, string By, string Agency, DateTimeOffset At, string Text);

/// <summary>An ask that stands on this one.</summary>
public sealed record NextAskView(AskId Id, string Number, string Recipient, AskState State);
