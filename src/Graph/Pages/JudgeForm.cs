using Tessera.Graph.Contracts;
using Tessera.Graph.Judge;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.Pages;

/// <summary>One press on a dot: "Same:mine:theirs", or "undo:judgement".</summary>
public sealed class JudgeForm
{
    public string? Act { get; set; }

    internal JudgeRequest? Judgement =>
        Act?.Split(':') is [var verdict, var a, var b] && Enum.TryParse<Verdict>(verdict, out var said) && Enum.IsDefined(said)
        && MentionId.TryParse(a, null, out var one) && MentionId.TryParse(b, null, out var other)
            ? new JudgeRequest { A = one, B = other, Verdict = said }
            : null;

    internal JudgementId? Undo =>
        Act?.Split(':') is ["undo", var id] && JudgementId.TryParse(id, null, out var judgement) ? judgement : null;

    /// <summary>Does what was pressed; null where it cannot be read.</summary>
    internal async Task<JudgementOutcome> RunAsync(Judge.Judge judge, UndoJudgement undo, CancellationToken cancel)
    {
        if (Judgement is { } wanted) return await judge.RunAsync(wanted, cancel) is null ? JudgementOutcome.NotVisible : JudgementOutcome.Done;
        if (Undo is { } judgement) return await undo.RunAsync(judgement, cancel) is null ? JudgementOutcome.NotVisible : JudgementOutcome.Done;
        return JudgementOutcome.Unreadable;
    }
}

internal enum JudgementOutcome
{
    Done,
    NotVisible,
    Unreadable,
}
