using System.Runtime.InteropServices;

namespace Tessera.Intake.Import.Reading;

/// <summary>A cell as a person reads it, and what the workbook knows beyond that.</summary>
/// <param name="Text">Whole and untrimmed; empty if the cell is.</param>
/// <param name="Moment">The date, the time or both, where the workbook holds it as such.</param>
/// <param name="Shows">Which of the two the cell shows.</param>
/// <param name="Fault">Why the cell's value is not known, such as a formula error.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cell(string Text, DateTime? Moment = null, MomentShows Shows = MomentShows.Nothing, string? Fault = null)
{
    public static Cell Empty { get; } = new("");

    public bool IsBlank => Fault is null && string.IsNullOrWhiteSpace(Text);
}

internal enum MomentShows
{
    Nothing,
    Date,
    Time,
    Both,
}
