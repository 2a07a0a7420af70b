using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;

namespace Tessera.Graph;

/// <summary>What a person of one center said of two mentions: kept, attributed, reversible.</summary>
internal sealed class Judgement
{
    public JudgementId Id { get; init; }
    public AgencyId Center { get; init; }
    public MentionId A { get; init; }
    public MentionId B { get; init; }
    public Verdict Verdict { get; init; }
    public PostingId ByPosting { get; init; }
    public DateTimeOffset At { get; init; }
    public PostingId? UndoneBy { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    public bool Stands => UndoneAt is null;

    public static Judgement Of(AgencyId center, MentionPair pair, Verdict verdict, PostingId by, DateTimeOffset at) =>
        new() { Id = JudgementId.New(), Center = center, A = pair.A, B = pair.B, Verdict = verdict, ByPosting = by, At = at };

    public void Undo(PostingId by, DateTimeOffset at) => (UndoneBy, UndoneAt) = (by, at);
}
