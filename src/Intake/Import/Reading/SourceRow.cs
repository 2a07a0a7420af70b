namespace Tessera.Intake.Import.Reading;

/// <summary>A row of the file. Its number is the one a spreadsheet shows beside it: 1 is the first row, headers and blank rows counted.</summary>
internal sealed record SourceRow(int Number, IReadOnlyList<Cell> Cells)
{
    /// <summary>Hidden in the sheet, by a filter or by hand.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The line a text editor shows, where quoted line breaks make it differ from <see cref="Number"/>.</summary>
    public int? Line { get; init; }

    /// <summary>Why the row as a whole cannot be read.</summary>
    public string? Fault { get; init; }

    public bool IsBlank => Fault is null && Cells.All(cell => cell.IsBlank);

    public Cell this[int column] => column < Cells.Count ? Cells[column] : Cell.Empty;
}
