using System.Text;

namespace Tessera.Intake.Import.Reading.Text;

/// <summary>
/// Rows of RFC 4180 text, and of what people send instead: any delimiter, lone quotes inside a cell, text after a closing quote.
/// A quote that is never closed spoils its own row only: reading goes on at the next line.
/// </summary>
internal sealed class DelimitedReader(TextReader text, char delimiter, ReadingLimits limits)
{
    private readonly LineReader _lines = new(text, limits);
    private int _spoilt;

    public IEnumerable<SourceRow> Rows()
    {
        for (var number = 1; _lines.Read() is { } line; number++)
        {
            if (number > limits.Rows) throw new UnreadableFileException($"The file has more than {limits.Rows:N0} rows.");
            var row = Read(line, number);
            yield return line.Number == number ? row : row with { Line = line.Number };
        }
    }

    private SourceRow Read(TextLine first, int number)
    {
        var cells = new List<Cell>();
        var cell = new StringBuilder();
        var taken = new List<TextLine>();
        var quoted = false;

        for (var line = first; ;)
        {
            quoted = Split(line.Text, quoted, cells, cell);
            if (!quoted) return new(number, cells);

            cell.Append('\n');
            var next = cell.Length > limits.CellLetters ? null : _lines.Read();
            if (next is null) return Spoilt(number, taken);
            taken.Add(line = next);
        }
    }

    /// <summary>Adds the line's cells; answers whether the line ends inside a quoted cell, which the next line goes on with.</summary>
    private bool Split(string line, bool quoted, List<Cell> cells, StringBuilder cell)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            if (quoted)
            {
                if (letter != '"') cell.Append(letter);
                else if (i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[++i]);
                else quoted = false;
            }
            else if (letter == delimiter) Finish(cells, cell);
            else if (letter == '"' && IsAllSpace(cell))
            {
                cell.Clear();
                quoted = true;
            }
            else cell.Append(letter);
        }

        if (!quoted) Finish(cells, cell);
        return quoted;
    }

    private void Finish(List<Cell> cells, StringBuilder cell)
    {
        if (cells.Count > limits.Columns) throw new UnreadableFileException($"A row has more than {limits.Columns} cells: this is no table, or its delimiter is not “{delimiter}”.");
        cells.Add(cell.Length == 0 ? Cell.Empty : new(cell.ToString()));
        cell.Clear();
    }

    private SourceRow Spoilt(int number, List<TextLine> taken)
    {
        if (++_spoilt > limits.SpoiltRows) throw new UnreadableFileException($"More than {limits.SpoiltRows} rows open a quote that is never closed: the file is damaged.");
        taken.Reverse();
        taken.ForEach(_lines.HandBack);
        return new(number, []) { Fault = "The row opens a quote (\") that is never closed." };
    }

    private static bool IsAllSpace(StringBuilder cell)
    {
        for (var i = 0; i < cell.Length; i++)
            if (cell[i] != ' ') return false;
        return true;
    }
}
