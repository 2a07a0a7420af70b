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

    /// <summary>Streams that were not looked at, because the reader did not say what for. By what they hold, never by what is there.</summary>
    public required IReadOnlyList<string> Waiting { get; init; }
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
