using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Reading;

namespace Tessera.Intake.Import.Mapping;

/// <summary>Which column of a file means what. Written as JSON, see docs/import.md; the names here are the names there.</summary>
internal sealed record ImportMap
{
    /// <summary>The source's name for good: with the row's key it tells whether a row was imported before.</summary>
    public required string Source { get; init; }

    /// <summary>The kind of record the rows become.</summary>
    public string Kind { get; init; } = RowKinds.OpenSource;

    public string? Sheet { get; init; }

    public int? HeaderRow { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>Where the table is, as far as the map says.</summary>
    public SourceOptions Table => new(Sheet, HeaderRow, Delimiter);

    public bool SkipsHiddenRows { get; init; }

    /// <summary>The columns that name a row in its source; none: the row's own content does.</summary>
    public IReadOnlyList<string> Id { get; init; } = [];

    public OccurredMap? Occurred { get; init; }

    public required TextSource Narrative { get; init; }

    public TextSource? Heading { get; init; }

    public TextSource? Category { get; init; }

    public PlaceMap Place { get; init; } = new();

    public IReadOnlyList<MentionMap> Mentions { get; init; } = [];

    /// <summary>Kept with the record as they stand, under the name the center gives them.</summary>
    public IReadOnlyDictionary<string, TextSource> Attributes { get; init; } = new Dictionary<string, TextSource>(StringComparer.Ordinal);

    /// <summary>Columns left out on purpose, so that the preview does not name them as unused.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];
}

/// <summary>When it happened: one column, or a date and a time apart.</summary>
internal sealed record OccurredMap(string Date, string? Time = null)
{
    public DateOrder? Order { get; init; }

    public string Zone { get; init; } = DateRules.PlaceZone;

    public bool HasAviationLetters { get; init; }

    /// <summary>A column whose text tells the time too, with its zone: <c>1534E</c>. The two are compared.</summary>
    public string? ClockIn { get; init; }

    public bool MidnightIsTime { get; init; }

    /// <summary>A row that does not say when is not taken.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>Where it happened.</summary>
internal sealed record PlaceMap
{
    public TextSource? Text { get; init; }

    public TextSource? City { get; init; }

    public TextSource? State { get; init; }

    public TextSource? Zip { get; init; }

    public string? Latitude { get; init; }

    public string? Longitude { get; init; }

    /// <summary>How far off the coordinates may be, in meters, where the source blurs them.</summary>
    public int? WithinMeters { get; init; }
}

/// <summary>A person, vehicle or other thing the row names, by its fields.</summary>
internal sealed record MentionMap(string Kind, string Role, IReadOnlyDictionary<string, TextSource> Fields);

/// <summary>Where a text comes from: columns joined, or words that are the same in every row.</summary>
internal sealed record TextSource(IReadOnlyList<string> Columns, string Join = " ", string? Constant = null)
{
    public static TextSource Of(string column) => new([column]);
}
