using System.Globalization;
using ExcelDataReader;

namespace Tessera.Intake.Import.Reading.Workbook;

/// <summary>Rows of a sheet: a cell merged over several rows counts in each of them, as a person reads it.</summary>
internal sealed class SheetReader(IExcelDataReader sheet, IReadOnlyDictionary<string, string>? errors, ReadingLimits limits)
{
    private readonly List<CellRange> _tall = [.. (sheet.MergeCells ?? []).Where(range => range.ToRow > range.FromRow)];
    private readonly Dictionary<CellRange, Cell> _merged = [];

    public IEnumerable<SourceRow> Rows()
    {
        var columns = Math.Min(sheet.FieldCount, limits.Columns + 1);
        for (var number = 1; sheet.Read(); number++)
        {
            if (number > limits.Rows) throw new UnreadableFileException($"The sheet has more than {limits.Rows:N0} rows.");
            var cells = new Cell[columns];
            for (var column = 0; column < columns; column++) cells[column] = Shown(number, column);
            if (_tall.Count > 0) Spread(number, cells);
            yield return new(number, cells) { IsHidden = sheet.RowHeight == 0 };
        }
    }

    private Cell Shown(int number, int column)
    {
        var cell = ShownCell.Of(sheet, column);
        if (cell.Text.Length > 0 || errors is not { Count: > 0 }) return cell;
        return errors.TryGetValue(Reference(number, column), out var error) ? new(error, Fault: $"The cell shows the formula error {error}.") : cell;
    }

    private void Spread(int number, Cell[] cells)
    {
        foreach (var range in _tall)
        {
            if (number - 1 < range.FromRow || number - 1 > range.ToRow || range.FromColumn >= cells.Length) continue;
            if (number - 1 == range.FromRow) _merged[range] = cells[range.FromColumn];
            else if (_merged.TryGetValue(range, out var first)) cells[range.FromColumn] = first;
        }
    }

    private static string Reference(int number, int column) => string.Create(CultureInfo.InvariantCulture, $"{ColumnLetters.Of(column)}{number}");
}
