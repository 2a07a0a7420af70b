using ExcelDataReader;

namespace Tessera.Intake.Import.Reading.Workbook;

/// <summary>Which sheet is read: the one the map names, else the first that a person sees and that has rows. The others are told of.</summary>
internal sealed record Sheets(string Chosen, IReadOnlyList<string> Notes)
{
    private sealed record Sheet(string Name, bool IsVisible, int Rows);

    /// <summary>Leaves the workbook at the chosen sheet.</summary>
    public static Sheets Choose(IExcelDataReader workbook, string? stated)
    {
        var all = All(workbook);
        var chosen = stated is null
            ? all.FirstOrDefault(sheet => sheet is { IsVisible: true, Rows: > 0 }) ?? throw new UnreadableFileException("No visible sheet of the workbook has rows.")
            : all.FirstOrDefault(sheet => string.Equals(sheet.Name, stated, StringComparison.OrdinalIgnoreCase))
                ?? throw new UnreadableFileException($"The workbook has no sheet “{stated}”. It has: {string.Join(", ", all.Select(sheet => $"“{sheet.Name}”"))}.");

        workbook.Reset();
        while (!string.Equals(workbook.Name, chosen.Name, StringComparison.Ordinal)) workbook.NextResult();
        return new(chosen.Name, [.. all.Where(sheet => sheet != chosen && sheet.Rows > 0).Select(NotRead)]);
    }

    private static List<Sheet> All(IExcelDataReader workbook)
    {
        var sheets = new List<Sheet>();
        do sheets.Add(new(workbook.Name, workbook.VisibleState == "visible", workbook.RowCount));
        while (workbook.NextResult());
        return sheets;
    }

    private static string NotRead(Sheet sheet) => $"Sheet “{sheet.Name}” ({(sheet.IsVisible ? "" : "hidden, ")}{sheet.Rows:N0} rows) was not read; the map's `sheet` names the one to read.";
}
