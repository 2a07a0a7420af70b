using System.Globalization;

namespace Tessera.Intake.Import.Reading;

/// <summary>Finds the row that names the columns, and gives each column a name of its own.</summary>
internal sealed record Header(int Row, IReadOnlyList<string> Columns, IReadOnlyList<SourceRow> RowsAfter, string? Note)
{
    private const int Titles = 20;

    /// <summary>Reads on until the header is met. Rows read past it are handed back in <see cref="RowsAfter"/>.</summary>
    public static Header Find(IEnumerator<SourceRow> rows, int? stated, ReadingLimits limits)
    {
        if (stated == 0) return None(rows);

        var seen = new List<SourceRow>();
        while (seen.Count < Titles && rows.MoveNext())
        {
            seen.Add(rows.Current);
            var row = rows.Current;
            if (stated is null ? row.Cells.Count(cell => !cell.IsBlank) > 1 : row.Number >= stated) return At(seen, seen.Count - 1, limits);
        }

        if (stated is not null) throw new UnreadableFileException($"The file has no row {stated}, which the map says holds the column names.");
        var first = seen.FindIndex(row => !row.IsBlank);
        return first < 0 ? throw new UnreadableFileException("The file has no rows.") : At(seen, first, limits);
    }

    private static Header At(List<SourceRow> seen, int index, ReadingLimits limits)
    {
        var row = seen[index];
        if (row.Fault is { } fault) throw new UnreadableFileException($"Row {row.Number} should name the columns but cannot be read: {fault}");

        var skipped = seen.Take(index).Where(before => !before.IsBlank).Select(before => before.Number).ToList();
        var note = skipped.Count == 0 ? null : $"Row {row.Number} names the columns; above it, row {string.Join(", ", skipped)} was taken for a title.";
        return new(row.Number, Named(row.Cells, limits), seen[(index + 1)..], note);
    }

    private static Header None(IEnumerator<SourceRow> rows)
    {
        if (!rows.MoveNext()) throw new UnreadableFileException("The file has no rows.");
        return new(0, [.. rows.Current.Cells.Select((_, column) => $"column {ColumnLetters.Of(column)}")], [rows.Current], null);
    }

    private static List<string> Named(IReadOnlyList<Cell> cells, ReadingLimits limits)
    {
        var count = cells.Count;
        while (count > 1 && cells[count - 1].IsBlank) count--;
        if (count > limits.Columns) throw new UnreadableFileException($"The file has {count} columns; at most {limits.Columns} can be read.");

        var names = new List<string>(count);
        foreach (var cell in cells.Take(count)) names.Add(Unused(cell.IsBlank ? $"column {ColumnLetters.Of(names.Count)}" : Folded(cell.Text), names));
        return names;
    }

    private static string Unused(string name, List<string> used)
    {
        if (!used.Contains(name, StringComparer.OrdinalIgnoreCase)) return name;
        var time = 2;
        while (used.Contains($"{name} ({time})", StringComparer.OrdinalIgnoreCase)) time++;
        return string.Create(CultureInfo.InvariantCulture, $"{name} ({time})");
    }

    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
