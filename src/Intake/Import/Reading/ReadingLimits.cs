namespace Tessera.Intake.Import.Reading;

/// <summary>What a file may ask of the machine. Past a limit the file is refused with the limit's name, never the machine brought down.</summary>
internal sealed record ReadingLimits
{
    public static ReadingLimits Usual { get; } = new();

    /// <summary>Of the workbook, once unpacked.</summary>
    public long UnpackedBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How much smaller than its content a packed sheet may be. Spreadsheets reach 50; bombs have 1,000.</summary>
    public int PackingRatio { get; init; } = 300;

    public int Rows { get; init; } = 5_000_000;

    public int Columns { get; init; } = 1_000;

    /// <summary>Of one cell; the longest a spreadsheet holds is 32,767.</summary>
    public int CellLetters { get; init; } = 1_000_000;

    /// <summary>Rows spoilt by a quote that is never closed, before the whole file is taken for something else.</summary>
    public int SpoiltRows { get; init; } = 100;
}
