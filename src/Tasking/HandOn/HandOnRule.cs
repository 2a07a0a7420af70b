using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;

namespace Tessera.Tasking;

/// <summary>May a recipient give the ask to another agency? The third-agency rule: 28 CFR 23.20(e); regulation 6.3, ORCON.</summary>
internal static class HandOnRule
{
    public static Refusal? Check(Ask ask, AgencyId to)
    {
        if (ask.Markings.Contains(HandlingMarkings.OriginatorControlled)) return AskOriginator;
        if (ask.Markings.Contains(HandlingMarkings.TlpRed) || ask.Markings.Contains("TLP:AMBER+STRICT")) return StaysHere;
        if (!ask.MayHandOn) return NotAllowed;
        if (to == ask.Owner || to == ask.Sender || to == ask.Recipient) return Back;
        return null;
    }

    /// <summary>Said where the recipient may hand on, but not to this agency.</summary>
    public static readonly Refusal OutOfReach = new(
        "tasking.hand-on-reach", "This agency is not within reach: it has not signed the agreement the record came under, or is not served by its owner.", "28 CFR 23.20(e), (f)(1)");

    private static readonly Refusal AskOriginator = new(
        "tasking.originator", "The originator controls this record: ask them before it goes any further.", "Regulation 6.3, ORCON; third-agency rule");

    private static readonly Refusal StaysHere = new(
        "tasking.stays-here", "Its TLP label keeps this record with your agency.", "TLP 2.0; regulation 6.1");

    private static readonly Refusal NotAllowed = new(
        "tasking.third-agency", "The sender did not allow handing on: ask them, or decline and say whose it is.", "Third-agency rule; 28 CFR 23.20(e)");

    private static readonly Refusal Back = new(
        "tasking.hand-back", "This agency has it already. To give it back, decline and say why.", "Tessera: an ask goes forward");
}
