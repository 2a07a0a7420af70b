using Tessera.Intake.Import.Dates;
using Tessera.Kernel.Geography;

namespace Tessera.Intake.Import.Taking;

/// <summary>What became of a row: a report, or a refusal with its reason.</summary>
internal abstract record RowOutcome(int Row, int? Line);

/// <summary>A row as it will be kept. Nothing of it is shortened.</summary>
internal sealed record ImportedReport(int Row, int? Line) : RowOutcome(Row, Line)
{
    /// <summary>The same row has the same key in every import: a second one takes it for known.</summary>
    public required string Key { get; init; }

    public required string Heading { get; init; }

    public required string Narrative { get; init; }

    public string? Category { get; init; }

    public WhenOccurred? Occurred { get; init; }

    /// <summary>The place in the source's words.</summary>
    public string? PlaceText { get; init; }

    public PlaceFound? Place { get; init; }

    public IReadOnlyList<ImportedMention> Mentions { get; init; } = [];

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was read with a doubt: a spelling mended, a zone presumed, coordinates left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A thing the row names, as proposed: a person confirms it or not.</summary>
internal sealed record ImportedMention(string Kind, string Role, IReadOnlyDictionary<string, string> Fields);

/// <summary>A row that was not taken: which column, the beginning of its value, and why.</summary>
internal sealed record RowRefused(int Row, int? Line, string? Column, string Value, string Why) : RowOutcome(Row, Line);
