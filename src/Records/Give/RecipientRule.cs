using Tessera.Kernel;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;

namespace Tessera.Records.Give;

/// <summary>Has this agency a right to know, and has it agreed how to keep what it gets? 28 CFR 23.20(e), (f)(1); regulation 0 and 6.3.</summary>
internal static class RecipientRule
{
    public static Refusal? Check(Record record, IReadOnlyCollection<string> markings, Recipient recipient)
    {
        if (record.Owner == recipient.Agency) return Own;
        if (!recipient.IsActive) return Gone;
        if (IsForLawEnforcement(record, markings) && !recipient.IsLawEnforcement) return NoRightToKnow;
        if (recipient.Under is not null) return null;
        if (record.Stream == RecordStream.Intelligence) return NoPrinciples;
        return recipient is { IsServed: true, IsLawEnforcement: true } ? null : NoAgreement;
    }

    /// <summary>Criminal intelligence, and whatever is marked law-enforcement sensitive or kept under those caveats.</summary>
    private static bool IsForLawEnforcement(Record record, IReadOnlyCollection<string> markings) =>
        record.Stream == RecordStream.Intelligence
        || markings.Contains(HandlingMarkings.LawEnforcementSensitive)
        || record.Caveats.Contains("part23")
        || record.Caveats.Contains("les");

    private static readonly Refusal Own = new("records.own", "This agency owns the record already.", "Tessera: one owner");

    private static readonly Refusal Gone = new("records.recipient-gone", "This agency no longer takes part.", "28 CFR 23.20(e)");

    private static readonly Refusal NoRightToKnow = new(
        "records.right-to-know", "The recipient has no right to know: it is not a law-enforcement agency.", "28 CFR 23.20(e); regulation 6.3, LES");

    private static readonly Refusal NoPrinciples = new(
        "records.no-principles", "Criminal intelligence goes only to agencies that signed an agreement on how to keep it.", "28 CFR 23.20(f)(1)");

    private static readonly Refusal NoAgreement = new(
        "records.no-agreement", "No agreement in force that both signed covers records of this kind.", "Regulation 1.3(f), gate f1");
}
