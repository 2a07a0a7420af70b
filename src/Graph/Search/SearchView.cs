using Tessera.Kernel.Ids;

namespace Tessera.Graph.Search;

/// <summary>One choice of a facet and how many there are of it, the other choices as they stand.</summary>
public sealed record FacetChoiceView(string Name, int Count, bool Chosen, string Href);

public sealed record FacetView(string Title, IReadOnlyList<FacetChoiceView> Choices);

/// <summary>A page of what was found. Every count is of what this reader sees.</summary>
public sealed record SearchView
{
    public required Guid Inquiry { get; init; }

    /// <summary>Null: destroyed with what they found.</summary>
    public required string? Words { get; init; }
    public required string? Purpose { get; init; }

    /// <summary>The reader may see criminal intelligence, and did not say what for: it was not searched.</summary>
    public required bool IntelligenceWaits { get; init; }
    public required int Total { get; init; }
    public required int Found { get; init; }
    public required bool IsCut { get; init; }
    public required bool ThingsReady { get; init; }
    public required IReadOnlyList<FoundThingView> Things { get; init; }
    public required IReadOnlyList<FoundRecordView> Records { get; init; }
    public required IReadOnlyList<FacetView> Facets { get; init; }
    public required IReadOnlyDictionary<AgencyId, string> Centers { get; init; }
    internal SearchFilter Filter { get; init; } = new();

    public int Pages => (Found + SearchFilter.PageSize - 1) / SearchFilter.PageSize;
}
