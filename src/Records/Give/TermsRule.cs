using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;

namespace Tessera.Records.Give;

/// <summary>Need to know, labels and term of one act of giving: 28 CFR 23.20(e), (g), (h); regulation 6.3.</summary>
internal static class TermsRule
{
    public static Refusal? Check(Record record, Giving giving, DateOnly today)
    {
        if (!Purposes.All.ContainsKey(giving.Purpose) || string.IsNullOrWhiteSpace(giving.NeedToKnow)) return NoNeedToKnow;
        if (!giving.Markings.All(HandlingMarkings.IsKnown)) return UnknownMarking;
        if (!giving.Markings.Any(IsLabel)) return NotLabelled;
        if (giving.Markings.Count(HandlingMarkings.TrafficLight.ContainsKey) > 1) return TwoLights;
        if (giving.Until < today) return AlreadyOver;
        if (giving.Until > record.PurgeOn) return LongerThanKept;
        return null;
    }

    private static bool IsLabel(string marking) =>
        marking is HandlingMarkings.ForOfficialUse or HandlingMarkings.Controlled or HandlingMarkings.LawEnforcementSensitive;

    private static readonly Refusal NoNeedToKnow = new(
        "records.need-to-know", "Say for what purpose, and why this recipient needs it.", "28 CFR 23.20(e)");

    private static readonly Refusal UnknownMarking = new(
        "records.unknown-marking", "One of the markings is not known here.", "Regulation 6.3");

    private static readonly Refusal NotLabelled = new(
        "records.not-labelled", "What leaves the center carries a handling marking: U//FOUO, CUI or LES.", "28 CFR 23.20(g); regulation 2.7");

    private static readonly Refusal TwoLights = new(
        "records.two-lights", "Choose one TLP label.", "TLP 2.0; regulation 6.1");

    private static readonly Refusal AlreadyOver = new(
        "records.term-over", "The last day lies in the past.", "Tessera: a grant has a term");

    private static readonly Refusal LongerThanKept = new(
        "records.term-too-long", "A recipient never sees a record longer than its owner may keep it.", "28 CFR 23.20(h)");
}
