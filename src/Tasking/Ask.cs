using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking;

/// <summary>A wish for action that travels with a record. The recipient answers it and never writes in the record.</summary>
internal sealed class Ask
{
    public AskId Id { get; init; }
    public string Number { get; init; } = "";
    public RecordId Record { get; init; }
    public int Version { get; init; }
    public GrantId GrantId { get; init; }

    /// <summary>The center the record belongs to.</summary>
    public AgencyId Owner { get; init; }

    /// <summary>The owner, or the agency that handed it on.</summary>
    public AgencyId Sender { get; init; }
    public AgencyId Recipient { get; init; }
    public AskId? Parent { get; init; }
    public string Wanted { get; init; } = "";
    public string Words { get; init; } = "";
    public string[] Markings { get; init; } = [];
    public bool MayHandOn { get; init; }
    public AskState State { get; private set; } = AskState.Sent;
    public string Answer { get; private set; } = "";
    public string? Outcome { get; private set; }
    public AgencyId? HandedTo { get; private set; }

    /// <summary>When the information first came in; the time to action is measured from here.</summary>
    public DateTimeOffset InformedAt { get; init; }
    public PostingId SentBy { get; init; }
    public DateTimeOffset SentAt { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? SeenAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public PostingId? WithdrawnBy { get; private set; }
    public string? WhyWithdrawn { get; private set; }

    /// <summary>The record itself was taken back, not only the wish.</summary>
    public bool Recalled { get; private set; }
    public Priority Priority { get; init; }

    public bool IsOpen => WithdrawnAt is null && AskStates.IsOpen(State);

    /// <summary>Somebody of the recipient opened it. Says true the first time.</summary>
    public bool SeeBy(Reader reader, DateTimeOffset now)
    {
        if (State != AskState.Sent || !IsOpen || reader.Agency != Recipient) return false;
        (State, SeenAt) = (AskState.Seen, now);
        return true;
    }

    public void AcceptBy(Reader reader, DateTimeOffset now)
    {
        AnswerRule.Check(this, reader, AskState.Accepted).Enforce();
        SeenAt ??= now;
        (State, AcceptedAt) = (AskState.Accepted, now);
    }

    public void DeclineBy(Reader reader, string why, DateTimeOffset now)
    {
        AnswerRule.Check(this, reader, AskState.Declined).Enforce();
        SeenAt ??= now;
        (State, Answer, ClosedAt) = (AskState.Declined, why.Trim(), now);
    }

    public void FinishBy(Reader reader, string outcome, string answer, DateTimeOffset now)
    {
        AnswerRule.Check(this, reader, AskState.Done).Enforce();
        SeenAt ??= now;
        AcceptedAt ??= now;
        (State, Outcome, Answer, ClosedAt) = (AskState.Done, outcome, answer.Trim(), now);
    }

    public void HandOnBy(Reader reader, AgencyId to, DateTimeOffset now)
    {
        AnswerRule.Check(this, reader, AskState.HandedOn).Enforce();
        HandOnRule.Check(this, to).Enforce();
        SeenAt ??= now;
        (State, HandedTo, ClosedAt) = (AskState.HandedOn, to, now);
    }

    /// <summary>The wish is taken back; with <paramref name="recalled"/> so was the record. What the recipient answered stays.</summary>
    public void WithdrawBy(Reader reader, string why, bool recalled, DateTimeOffset now)
    {
        if (IsOpen) (State, ClosedAt) = (AskState.Withdrawn, now);
        (WithdrawnAt, WithdrawnBy, WhyWithdrawn, Recalled) = (now, reader.Posting, why.Trim(), recalled);
    }
}
