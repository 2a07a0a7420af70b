using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking;

/// <summary>Who answers an ask, and when: the agency that was asked, through its own people, while the ask is open.</summary>
internal static class AnswerRule
{
    public static Refusal? Check(Ask ask, Reader reader, AskState wanted)
    {
        if (reader.Agency != ask.Recipient) return NotAsked;
        if (!MayAnswer(reader)) return NoDuty;
        if (ask.WithdrawnAt is not null) return TakenBack;
        if (!AskStates.IsOpen(ask.State)) return Closed;
        return ask.State == AskState.Accepted && wanted == AskState.Accepted ? Closed : null;
    }

    /// <summary>Who answers for an agency; in a center also who leads the shift or reads what comes in.</summary>
    public static bool MayAnswer(Reader reader) =>
        reader.Holds(Duties.Answer) || (reader.IsCenterStaff && (reader.Holds(Duties.Supervise) || reader.Holds(Duties.Triage)));

    private static readonly Refusal NotAsked = new(
        "tasking.not-asked", "Only the agency that was asked answers.", "Tessera: a recipient answers its own ask, and nobody else does");

    private static readonly Refusal NoDuty = new(
        "tasking.answer-duty", "Your posting does not answer asks for your agency.", "Tessera: may act, duty answer");

    private static readonly Refusal TakenBack = new(
        "tasking.withdrawn", "The sender took this ask back.", "Regulation 2.6: the submitting agency controls its own record");

    private static readonly Refusal Closed = new("tasking.closed", "This has been answered already.", "Tessera: nothing done twice");
}
