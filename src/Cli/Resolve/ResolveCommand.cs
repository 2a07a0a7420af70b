using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Tessera.Cli.Resolve;

/// <summary><c>tessera admin resolve FILE.csv --map …</c>: which rows of a spreadsheet are one person; with a column of truth, how well that was found.</summary>
internal static class ResolveCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "A CSV file with a row for each mention of a person" };
    private static readonly Option<string> Map = new("--map") { Description = $"What its columns say: first_name=given,surname=family,dob=birth,… ({ColumnMap.Words})", Required = true };
    private static readonly Option<string?> Truth = new("--truth") { Description = "The column that tells who each row truly is: the result is compared with it, nothing is decided by it" };
    private static readonly Option<FileInfo> Out = new("--out") { Description = "Write each row with the number of its entity to this CSV file", Required = true };

    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var command = new Command("resolve", "Find the rows of a spreadsheet that are one person, and say how well where the truth is known") { File, Map, Truth, Out };
        command.SetAction(parsed => Run(parsed.GetValue(File)!, parsed.GetValue(Map)!, parsed.GetValue(Truth), parsed.GetValue(Out)!));
        return command;
    }

    private static int Run(FileInfo file, string map, string? truth, FileInfo into)
    {
        if (!file.Exists) throw new Stopped($"There is no file {file.FullName}.", Exit.Usage);
        var columns = ColumnMap.Read(file, map, truth);
        MemoryNeed.Check(file, columns.Map.Count);

        var started = TimeProvider.System.GetTimestamp();
        try
        {
            var (table, found) = ResolveProgressBar.Run(file, columns);
            ResultFile.Write(file, into, found.Entity);
            ResolveReport.Tell(table, found, TimeProvider.System.GetElapsedTime(started));
        }
        catch (FormatException error)
        {
            throw new Stopped($"{file.Name} cannot be read: {error.Message}");
        }
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"written to {into.FullName}: the column 'entity' says which rows are one"));
        return Exit.Done;
    }
}
