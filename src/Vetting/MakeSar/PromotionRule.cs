using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;

namespace Tessera.Vetting.MakeSar;

/// <summary>Who may make a SAR of a tip: XC-3, a named, trained person who is not its author. The tip stays what it is.</summary>
internal static class PromotionRule
{
    public static Refusal? Check(Record tip, PersonId tipAuthor, bool isPromoted, Vetter vetter)
    {
        if (tip.Stream is not RecordStream.Tip) return NotATip;
        if (VetterRule.Check(vetter) is { } no) return no;
        if (vetter.Person == tipAuthor) return OwnTip;
        if (isPromoted) return Already;
        return tip.State is RecordState.Rejected or RecordState.Withdrawn or RecordState.Sealed ? Over : null;
    }

    private static readonly Refusal NotATip = new(
        "vetting.not-a-tip", "Only a tip is made a SAR. A record never changes its stream.", "Regulation 0; XC-3");

    private static readonly Refusal OwnTip = new(
        "vetting.own-tip", "You wrote this tip: somebody else must make it a SAR.", "XC-3, approver ≠ author");

    internal static readonly Refusal Already = new(
        "vetting.already-sar", "This tip is a SAR already.", "Tessera: nothing done twice");

    private static readonly Refusal Over = new(
        "vetting.tip-over", "This tip is closed. Open it again before it is made a SAR.", "Regulation 8.1, TIP life");
}
