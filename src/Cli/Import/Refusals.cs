using Spectre.Console;

namespace Tessera.Cli.Import;

/// <summary>Tells of the rows that were not taken: where they are written, or the first of them here.</summary>
internal static class Refusals
{
    private const int Shown = 50;

    public static void Tell(TextWriter refused, FileInfo? report)
    {
        if (report is not null)
        {
            AnsiConsole.WriteLine($"Each row not taken, and why: {report.FullName}");
            return;
        }

        var lines = refused.ToString()!.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Take(Shown + 1)) AnsiConsole.WriteLine(line);
        if (lines.Length > Shown + 1) AnsiConsole.WriteLine($"… and {lines.Length - Shown - 1:N0} more: `--out FILE` writes them all.");
    }
}
