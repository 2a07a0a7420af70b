using Tessera.Kernel.Ui;
using Tessera.Vetting.Codes;
using Tessera.Vetting.Contracts;
using Tessera.Vetting.Decide;

namespace Tessera.Vetting.Pages;

/// <summary>The code tables as choices of forms.</summary>
internal static class VettingChoices
{
    private static readonly GradeScheme _admiralty = GradeScheme.All.Single(scheme => scheme.Id == GradeScheme.Admiralty);

    public static IReadOnlyList<Choice> SectorCodes { get; } = Of(Sectors.All);

    public static IReadOnlyList<Choice> TipClassCodes { get; } = Of(TipClasses.All);

    public static IReadOnlyList<Choice> Sources { get; } = [.. _admiralty.Sources.Select(code => new Choice(code.Value, $"{code.Value}, {code.Name.ToLowerInvariant()}"))];

    public static IReadOnlyList<Choice> Contents { get; } = [.. _admiralty.Contents.Select(code => new Choice(code.Value, $"{code.Value}, {code.Name.ToLowerInvariant()}"))];

    public static IReadOnlyList<Choice> Checks { get; } = Of(CheckTypes.All);

    public static IReadOnlyList<Choice> Results { get; } = [new("negative", "Nothing was found"), new("positive", "Something was found")];

    public static IReadOnlyList<Choice> Closings { get; } = Of(CloseReasons.All);

    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(nameof(Decision.Yes), Decisions.Said(Decision.Yes), "Reasonably indicative of pre-operational planning associated with terrorism"),
        new(nameof(Decision.Crime), Decisions.Said(Decision.Crime), "It goes to the local agency you name"),
        new(nameof(Decision.MoreFacts), Decisions.Said(Decision.MoreFacts), "Back to the first reader, with a day"),
        new(nameof(Decision.No), Decisions.Said(Decision.No), "Closed, and its content destroyed on the clock of rejected submissions"),
    ];

    public static IReadOnlyList<Choice> GuardAnswers { get; } =
    [
        new(nameof(GuardAnswer.Strike), "Strike it from the report"),
        new(nameof(GuardAnswer.Description), "It describes one person who was seen"),
        new(nameof(GuardAnswer.Attest), "Keep it: both attestations below hold"),
    ];

    private static List<Choice> Of(IReadOnlyList<Code> codes) => [.. codes.Select(code => new Choice(code.Value, code.Name))];
}
