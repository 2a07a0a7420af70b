using Tessera.Access.Contracts;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Judge;

/// <summary>Whose judgement of two mentions counts, and of which two.</summary>
internal static class JudgementRule
{
    public static Refusal? Check(Mention a, Mention b, Verdict? standing, Reader reader)
    {
        if (MayJudge(reader) is { } no) return no;
        if (a.State is not MentionState.Confirmed || b.State is not MentionState.Confirmed) return NotConfirmed;
        if (a.Kind != b.Kind) return OtherKind;
        if (a.Record == b.Record || a.Origin == b.Origin) return OneRecord;
        if (standing is not null) return Judged;
        return null;
    }

    public static Refusal? MayUndo(Judgement judgement, Reader reader) =>
        MayJudge(reader) ?? (judgement.Stands ? null : Undone);

    public static Refusal? MayJudge(Reader reader) =>
        reader.IsCenterStaff && (reader.Holds(Duties.Write) || reader.Holds(Duties.Triage) || reader.Holds(Duties.Vet)) ? null : NoDuty;

    private static readonly Refusal NoDuty = new(
        "graph.judge-duty", "Saying what is the same needs the duty write, triage or vet at a center.", "Tessera: may act");

    private static readonly Refusal NotConfirmed = new(
        "graph.not-confirmed", "Confirm first that both records mean this; then say whether it is the same.", "Tessera: only what is confirmed is compared");

    private static readonly Refusal OtherKind = new(
        "graph.other-kind", "These are of two kinds: they can belong together, they cannot be one.", "Tessera: a judgement is on two of one kind");

    private static readonly Refusal OneRecord = new(
        "graph.one-record", "Both come from one record. Change that record if it says one thing twice.", "Tessera: evidence counts each origin once");

    private static readonly Refusal Judged = new(
        "graph.judged", "Your center has said something of these two. Undo that first; both stay in the history.", "Tessera: one verdict stands");

    private static readonly Refusal Undone = new(
        "graph.undone", "This has been undone already.", "Tessera: nothing done twice");
}
