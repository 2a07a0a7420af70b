using Tessera.Kernel.Refusals;
using Tessera.Vetting.Codes;
using Tessera.Vetting.Guard;

namespace Tessera.Vetting.Determine;

/// <summary>When part one may be signed: SAR-V1 to SAR-V4.</summary>
internal static class PartOneRule
{
    private const int EnoughWords = 4;

    public static Refusal? Check(Sar sar, Vetter vetter, PartOne said)
    {
        if (!sar.WaitsForPartOne) return NotWaiting;
        return VetterRule.Check(vetter) ?? Facts(said) ?? Additional(said) ?? Against(said) ?? OwnWordsRule.Check([said.AdditionalFacts, .. said.For]);
    }

    /// <summary>SAR-V1: one behavior or more, and for each a fact that stands in the report.</summary>
    private static Refusal? Facts(PartOne said)
    {
        if (said.Behaviors.Count == 0) return NoBehavior;
        foreach (var seen in said.Behaviors)
        {
            var name = Behaviors.Of(seen.Code).Name;
            if (seen.Facts.Count == 0) return NoFact(name);
            if (seen.Facts.FirstOrDefault(fact => fact.Found is null) is { Given: not null } missing) return NotInReport(name, missing.Given);
        }

        return null;
    }

    /// <summary>SAR-V3: the nine may be lawful, and stand only with articulable facts besides.</summary>
    private static Refusal? Additional(PartOne said)
    {
        var weak = said.Behaviors.Select(seen => Behaviors.Of(seen.Code)).Where(behavior => behavior.Group is BehaviorGroup.NeedsAdditionalFacts).ToList();
        if (weak.Count == 0) return null;
        var alone = weak.Count == said.Behaviors.Count && weak.Count == 1 ? $"{weak[0].Name} alone is not enough." : $"{weak[0].Name} may be lawful.";
        return Words(said.AdditionalFacts) < EnoughWords || IsRepeated(said) ? NoAdditional(alone) : null;
    }

    private static Refusal? Against(PartOne said) => said.Against.Count == 0 ? NothingAgainst : null;

    // The same words again are not additional.
    private static bool IsRepeated(PartOne said) =>
        said.Behaviors.SelectMany(seen => seen.Facts).Any(fact => string.Equals(fact.Found?.Text.Trim('.', ' '), said.AdditionalFacts.Trim('.', ' '), StringComparison.OrdinalIgnoreCase));

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static readonly Refusal NotWaiting = new(
        "vetting.not-part-one", "This SAR does not wait for part one: somebody signed it, or it is closed.", "Tessera: nothing done twice");

    private static readonly Refusal NoBehavior = new(
        "vetting.no-behavior", "Choose at least one of the sixteen behaviors, or close the SAR.", "ISE-FS-200 1.5.5, Part B; SAR-V1");

    private static Refusal NoFact(string behavior) => new(
        "vetting.no-fact", $"{behavior} has no fact. Give the number of a sentence, or words of the report.", "ISE-FS-200 1.5.5, Part B; SAR-V1");

    private static Refusal NotInReport(string behavior, string given) => new(
        "vetting.fact-not-in-report", $"{behavior}: the report does not say “{given}”. Use its own words, or add what was learned to the report first.", "SAR-V1");

    private static Refusal NoAdditional(string why) => new(
        "vetting.additional-facts", $"{why} Say which further facts make it suspicious to a reasonable person.", "ISE-FS-200 1.5.5, Part B, second group; SAR-V3");

    private static readonly Refusal NothingAgainst = new(
        "vetting.nothing-against", "Say at least one thing that speaks against it: another explanation, or what is not known.", "Tessera: for and against; ISE-FS-200 1.5.5, totality of circumstances");
}
