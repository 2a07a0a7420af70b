using System.Globalization;
using Spectre.Console;
using Tessera.Intake.Contracts;

namespace Tessera.Cli.Import;

/// <summary>The first rows of a file as they would be taken.</summary>
internal static class PreviewTable
{
    public static void Write(ImportPreview preview)
    {
        AnsiConsole.WriteLine($"Read as {preview.File}.");
        foreach (var note in preview.Notes) AnsiConsole.WriteLine($"  {Plain(note)}");

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Row", "What", "When", "Where", "Doubts, or why not");
        foreach (var row in preview.Rows)
        {
            var last = row.WhyNot is { } why ? $"NOT TAKEN. {why}" : string.Join(" ", row.Notes);
            table.AddRow(new[] { row.Row.ToString(CultureInfo.InvariantCulture), row.Heading, row.When, row.Where, last }.Select(text => new Text(Plain(text))));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(preview.UnusedColumns.Count == 0
            ? "Every column is used, or left out on purpose."
            : $"Not used: {string.Join(", ", preview.UnusedColumns.Select(Plain))}. Add them to `attributes` to keep them, or to `ignore`.");
        AnsiConsole.WriteLine("Nothing was written.");
    }

    /// <summary>Control signs of a stranger's file would steer the terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
