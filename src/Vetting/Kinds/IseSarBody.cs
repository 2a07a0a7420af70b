using Tessera.Records.Contracts;

namespace Tessera.Vetting.Kinds;

/// <summary>What an ISE-SAR says: its SAR, and the behaviors that were found with the fact for each.</summary>
internal sealed record IseSarBody
{
    public required SarBody Sar { get; init; }
    public required IReadOnlyList<FoundBehavior> Behaviors { get; init; }
    public string AdditionalFacts { get; init; } = "";

    /// <summary>ISE-FS-200: "privacy information exists". Unknown until somebody other than the author has looked.</summary>
    public bool? HoldsPersonalData { get; init; }

    public string Text => string.Join('\n', [Sar.Text, .. Behaviors.Select(found => Codes.Behaviors.Of(found.Code).Name), AdditionalFacts]).TrimEnd();

    internal IEnumerable<BodyLine> Lines()
    {
        foreach (var found in Behaviors)
            yield return new($"{Codes.Behaviors.Of(found.Code).Name} ({found.Code})", string.Join(" · ", found.Facts.Select(fact => $"“{fact}”")), Long: true);
        if (AdditionalFacts.Length > 0) yield return new("Additional facts", AdditionalFacts, Long: true);
        foreach (var line in Sar.Lines()) yield return line;
        if (HoldsPersonalData is { } holds) yield return new("Personal data", holds ? "Present" : "None");
    }
}

/// <summary>A behavior and the passages of the report that show it.</summary>
internal sealed record FoundBehavior(string Code, IReadOnlyList<string> Facts);
