using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Vetting.Contracts;

namespace Tessera.Vetting.Attest;

/// <summary>Who answers for a held passage, and with what: regulation 1.3(b), gate 2; SAR-V4.</summary>
internal static class AttestRule
{
    public static Refusal? Check(Reviewer reviewer, GuardAnswer answer, bool relates, bool standsApart, string? statement)
    {
        if (!reviewer.HoldsDuty) return NoDuty;
        if (!reviewer.IsTrained) return NotTrained;
        if (answer is GuardAnswer.Attest && !(relates && standsApart)) return BothProngs;
        return answer is not GuardAnswer.Strike && string.IsNullOrWhiteSpace(statement) ? NoStatement : null;
    }

    private static readonly Refusal NoDuty = new(
        "vetting.review-duty", "Held passages are answered by the privacy officer or a vetter of the owning center.", "Tessera: duties; regulation 1.3(b)");

    private static readonly Refusal NotTrained = new(
        "vetting.review-not-trained", "You have no current training in privacy, civil rights and civil liberties.", "Regulation 1.3(b), P/CRCL-trained reviewer");

    private static readonly Refusal BothProngs = new(
        "vetting.both-attestations",
        "Attest both, or strike the passage: that it directly relates to criminal conduct, and that the behavior exists apart from what is protected.",
        "28 CFR 23.20(b); SAR-V4");

    private static readonly Refusal NoStatement = new(
        "vetting.no-statement", "Say why it stays, in a sentence.", "Regulation 1.3(b), log: decision, reviewer, statement");
}

/// <summary>Who answers for held passages: with the duty, and trained today.</summary>
internal sealed record Reviewer(bool HoldsDuty, bool IsTrained)
{
    public static Reviewer Of(Reader reader) => new(
        reader.IsCenterStaff && (reader.Holds(Duties.Privacy) || reader.Holds(Duties.Vet)), reader.Training.Contains(Training.Privacy));
}
