using Tessera.Kernel.Refusals;
using Tessera.Vetting.Check;
using Tessera.Vetting.Codes;
using Tessera.Vetting.Contracts;
using Tessera.Vetting.Guard;

namespace Tessera.Vetting.Decide;

/// <summary>When part two may be signed: SAR-V2, V4, V5, V6; XC-3.</summary>
internal static class PartTwoRule
{
    // Longest a SAR may wait for facts; it is on a desk all the while.
    private const int LongestWait = 90;

    public static Refusal? Check(Sar sar, Vetter vetter, PartTwo said, IReadOnlyList<string> minimumChecks, DateOnly today)
    {
        if (sar.Stage is not SarStage.PartTwo) return NotWaiting;
        return VetterRule.Check(vetter) ?? SecondPerson(vetter, said) ?? Outcome(said, today) ?? OwnWordsRule.Check(said.Rationale) ?? Complete(said, minimumChecks);
    }

    /// <summary>SAR-V2 and XC-3: neither the first reader nor who made the SAR.</summary>
    public static Refusal? SecondPerson(Vetter vetter, PartTwo said)
    {
        if (vetter.Person == said.FirstReader) return SamePerson;
        return vetter.Person == said.Author ? Author : null;
    }

    private static Refusal? Outcome(PartTwo said, DateOnly today) => said.Decision switch
    {
        Decision.No when CloseReasons.All.All(reason => reason.Value != said.CloseReason) => NoReason,
        Decision.Crime when string.IsNullOrWhiteSpace(said.Told) => NoAgency,
        Decision.MoreFacts when said.AnswerBy is not { } day || day < today || day > today.AddDays(LongestWait) => NoDay,
        _ => null,
    };

    /// <summary>Sending back needs nothing; any other outcome needs the checks, the answers, and the report as it was read.</summary>
    private static Refusal? Complete(PartTwo said, IReadOnlyList<string> minimumChecks)
    {
        if (said.Decision is Decision.MoreFacts) return null;
        if (said.FactGone) return Gone;
        if (said.Unanswered > 0) return Held(said.Unanswered);
        return ChecksRule.Check(said.ChecksMade, minimumChecks);
    }

    private static readonly Refusal NotWaiting = new(
        "vetting.not-part-two", "This SAR does not wait for part two: part one is not signed, or it is decided.", "ISE-FS-200 1.5.5, two-part process");

    private static readonly Refusal SamePerson = new(
        "vetting.same-person", "You signed part one. Part two is another person's.", "ISE-FS-200 1.5.5, two-part process; SAR-V2");

    private static readonly Refusal Author = new(
        "vetting.author", "You made this SAR. Part two is another person's.", "XC-3, approver ≠ author");

    private static readonly Refusal NoReason = new("vetting.close-reason", "Choose why it is closed.", "SAR-V6; regulation 8.2");

    private static readonly Refusal NoAgency = new("vetting.no-agency", "Name the local agency it is referred to.", "SAR-V6");

    private static readonly Refusal NoDay = new(
        "vetting.no-day", "Say until when the facts must come: from today, 90 days at most.", "Regulation 8.1, TIP and SAR clocks");

    private static readonly Refusal Gone = new(
        "vetting.fact-gone", "A fact of part one was struck from the report. Send it back, so that part one is signed again.", "SAR-V1; SAR-V2");

    private static Refusal Held(int count) => new(
        "vetting.guard-held",
        $"{(count == 1 ? "One passage waits" : $"{count} passages wait")} for the answer of a person trained in privacy, civil rights and civil liberties.",
        "SAR-V4; ISE-FS-200 1.5.5, protected attributes; regulation 1.3(b)");
}
