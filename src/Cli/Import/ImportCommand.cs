using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Tessera.Intake.Contracts;

namespace Tessera.Cli.Import;

/// <summary><c>tessera admin import FILE --map MAP</c>: the rows of a CSV file or an Excel workbook into a center.</summary>
internal static class ImportCommand
{
    private const string Auto = "auto";

    private static readonly Argument<FileInfo> File = new("file") { Description = "A CSV file or an Excel workbook" };
    private static readonly Option<string> Map = new("--map") { Description = "The map of its columns (docs/import.md), or 'auto' to print a first one", Required = true };
    private static readonly Option<string?> Center = new("--center") { Description = "Code of the center that takes the rows; needed where there are several" };
    private static readonly Option<bool> Preview = new("--preview") { Description = "Show the first rows as they would be taken, and write nothing" };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Write the rows that are not taken, and why, to this CSV file" };

    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var command = new Command("import", "Take the rows of a file into a center; safe to run again") { File, Map, Center, Preview, Out };
        command.SetAction((parsed, cancel) => RunAsync(parsed, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var file = parsed.GetValue(File)!;
        if (!file.Exists) throw new Stopped($"There is no file {file.FullName}.", Exit.Usage);

        await using var host = ImportHost.Make(Installation.OfEnvironment);
        var look = host.GetRequiredService<IFileLook>();
        try
        {
            if (parsed.GetValue(Map) == Auto) return Suggest(look, file);
            var map = await MapAsync(parsed.GetValue(Map)!, cancel);
            if (parsed.GetValue(Preview)) return Show(look, file, map);
            return await TakeAsync(host, file, map, parsed.GetValue(Center), parsed.GetValue(Out), cancel);
        }
        catch (ImportStoppedException stopped)
        {
            throw new Stopped(stopped.Message);
        }
    }

    private static int Suggest(IFileLook look, FileInfo file)
    {
        using var stream = file.OpenRead();
        Console.WriteLine(look.SuggestMap(stream, Path.GetFileNameWithoutExtension(file.Name)));
        return Exit.Done;
    }

    private static int Show(IFileLook look, FileInfo file, string map)
    {
        using var stream = file.OpenRead();
        PreviewTable.Write(look.Preview(stream, map));
        return Exit.Done;
    }

    private static async Task<int> TakeAsync(ServiceProvider host, FileInfo file, string map, string? code, FileInfo? report, CancellationToken cancel)
    {
        if (report?.FullName == file.FullName) throw new Stopped("--out names the file that is imported; it would be overwritten.", Exit.Usage);

        var center = await ImportCenter.FindAsync(host, code, cancel);
        await using var refused = report is null ? (TextWriter)new StringWriter() : new StreamWriter(report.Open(FileMode.Create, FileAccess.Write));
        await using var stream = file.OpenRead();
        var count = await ImportProgressBar.RunAsync(file.Name, progress =>
            host.GetRequiredService<IFileImport>().RunAsync(new(stream, map, center) { Report = refused, Progress = progress }, cancel));

        AnsiConsole.WriteLine($"{count.Rows:N0} rows: {count.Taken:N0} taken ({count.WithNotes:N0} with a doubt noted), {count.Known:N0} known from an earlier import, {count.Refused:N0} not taken{Hidden(count)}.");
        if (count.Refused > 0) Refusals.Tell(refused, report);
        return count.Refused == 0 ? Exit.Done : Exit.Failed;
    }

    private static string Hidden(ImportCount count) => count.Hidden == 0 ? "" : $", {count.Hidden:N0} hidden and left out";

    private static async Task<string> MapAsync(string path, CancellationToken cancel) => System.IO.File.Exists(path)
        ? await System.IO.File.ReadAllTextAsync(path, cancel)
        : throw new Stopped($"There is no map {Path.GetFullPath(path)}. `--map auto` prints a first one.", Exit.Usage);
}
