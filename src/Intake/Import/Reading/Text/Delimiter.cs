namespace Tessera.Intake.Import.Reading.Text;

/// <summary>Which sign parts the cells: the one by which most rows have as many cells as the first, and more than one.</summary>
internal static class Delimiter
{
    private static readonly char[] Usual = [',', ';', '\t', '|'];

    public static char Detect(string sample)
    {
        var best = Usual.Select(sign => (Sign: sign, Score: Score(sample, sign))).MaxBy(tried => tried.Score);
        return best.Score > 0 ? best.Sign : ',';
    }

    /// <summary>Excel's own mark, alone in the first line: <c>sep=;</c></summary>
    public static char? Stated(string firstLine) =>
        firstLine.Trim('"', ' ') is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var sign] ? sign : null;

    private static double Score(string sample, char sign)
    {
        var rows = Rows(sample, sign);
        var columns = rows.Select(row => row.Cells.Count).Where(count => count > 1).GroupBy(count => count).MaxBy(same => same.Count())?.Key ?? 0;
        return columns == 0 ? 0 : rows.Count(row => row.Cells.Count == columns) / (double)rows.Count * Math.Sqrt(columns);
    }

    /// <summary>All but the last row, which the sample's end has cut.</summary>
    private static List<SourceRow> Rows(string sample, char sign)
    {
        try
        {
            var rows = new DelimitedReader(new StringReader(sample), sign, ReadingLimits.Usual).Rows().Where(row => !row.IsBlank).ToList();
            return rows.Count > 1 ? rows[..^1] : rows;
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }
}
