using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Tasking;

/// <summary>Who takes a wish back: who sent it, while it is open. The record stays with the recipient until it is withdrawn too.</summary>
internal static class WithdrawAskRule
{
    public static Refusal? Check(Ask ask, Reader reader)
    {
        var isSender = reader.Agency == ask.Sender && (reader.Holds(Duties.Release) || (ask.Parent is not null && AnswerRule.MayAnswer(reader)));
        var isOwner = reader.Agency == ask.Owner && reader.Holds(Duties.Release);
        if (!isSender && !isOwner) return NotYours;
        return ask.IsOpen ? null : Closed;
    }

    private static readonly Refusal NotYours = new(
        "tasking.withdraw-duty", "Only who sent an ask takes it back, through somebody who may send.", "Tessera: may act, duty release");

    private static readonly Refusal Closed = new("tasking.closed", "This has been answered already.", "Tessera: nothing done twice");
}
