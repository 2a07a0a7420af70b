using Tessera.Vetting.Narrative;

namespace Tessera.Vetting.Determine;

/// <summary>What the first reader says was seen, as it is about to be signed.</summary>
internal sealed record PartOne
{
    public required IReadOnlyList<SeenBehavior> Behaviors { get; init; }
    public string AdditionalFacts { get; init; } = "";
    public IReadOnlyList<string> For { get; init; } = [];
    public IReadOnlyList<string> Against { get; init; } = [];

    public static PartOne Of(DetermineRequest request, string narrative) => new()
    {
        Behaviors = [.. request.Behaviors.Where(line => line.Chosen).Select(line => new SeenBehavior(line.Code, FactFinder.Read(narrative, line.Facts ?? ""), line.Observed))],
        AdditionalFacts = request.AdditionalFacts?.Trim() ?? "",
        For = Lines(request.For),
        Against = Lines(request.Against),
    };

    private static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>A behavior and the facts given for it; a fact that the report does not hold was not found.</summary>
internal sealed record SeenBehavior(string Code, IReadOnlyList<(string Given, Passage? Found)> Facts, bool Observed);
