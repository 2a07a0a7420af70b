namespace Tessera.Intake.Contracts;

/// <summary>What an import would do, seen on its first rows.</summary>
public sealed record ImportPreview
{
    /// <summary>What was opened, such as “text, UTF-8, cells parted by commas”.</summary>
    public required string File { get; init; }

    /// <summary>Sheets not read, a title skipped, letters of another encoding.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<PreviewRow> Rows { get; init; }

    /// <summary>Columns that nothing in the map names: what they hold would be lost.</summary>
    public required IReadOnlyList<string> UnusedColumns { get; init; }
}

/// <summary>A row as it would be taken, or why it would not be.</summary>
public sealed record PreviewRow(int Row, string Heading, string When, string Where, IReadOnlyList<string> Notes, string? WhyNot);
