using System.Globalization;

namespace Tessera.Intake.Import.Taking;

/// <summary>
/// The rows that were not taken, as a CSV for a spreadsheet. A value that a spreadsheet would run as a formula gets an apostrophe
/// before it (OWASP, CSV injection): the file repeats what strangers wrote.
/// </summary>
internal static class RefusalReport
{
    public static void WriteHeader(TextWriter report) => report.Write("row,line,column,value,why not taken\r\n");

    public static void Write(TextWriter report, RowRefused refused) => report.Write(string.Join(',',
        refused.Row.ToString(CultureInfo.InvariantCulture), refused.Line?.ToString(CultureInfo.InvariantCulture),
        Cell(refused.Column), Cell(refused.Value), Cell(refused.Why)) + "\r\n");

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var harmless = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? $"'{text}" : text;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
