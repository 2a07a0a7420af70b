namespace Tessera.Intake.OpenSource;

/// <summary>What an open-source report says, as its source said it.</summary>
internal sealed record OpenSourceBody
{
    public required string Narrative { get; init; }
    public string? Category { get; init; }

    /// <summary>When it happened, with what is left open, on the clock of the center.</summary>
    public string? When { get; init; }

    /// <summary>The place in the source's words.</summary>
    public string? Place { get; init; }

    /// <summary>The place as found, with its uncertainty: <c>Miami, Florida (city center, ±29 km)</c>.</summary>
    public string? PlaceFound { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public int? WithinMeters { get; init; }

    /// <summary>Other columns of the source, under the names the center gave them.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was read with a doubt.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public required string Source { get; init; }

    /// <summary>The row in the source's file.</summary>
    public required int Row { get; init; }
}
