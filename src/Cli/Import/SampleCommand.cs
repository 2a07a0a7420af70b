using System.CommandLine;

namespace Tessera.Cli.Import;

/// <summary><c>tessera admin import-sample FILE</c>: an invented file, with its map beside it, to try an import or to fill an installation for a measurement.</summary>
internal static class SampleCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "The CSV file to write; its map is written beside it" };
    private static readonly Option<int> Entities = new("--entities") { Description = "How many persons, vehicles and places its rows name together", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed gives the same file", DefaultValueFactory = _ => 1 };

    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var command = new Command("import-sample", "Write a file of invented reports and its map, to try an import") { File, Entities, Seed };
        command.SetAction((parsed, cancel) => WriteAsync(parsed.GetValue(File)!, parsed.GetValue(Entities), parsed.GetValue(Seed), cancel));
        return command;
    }

    private static async Task<int> WriteAsync(FileInfo file, int entities, int seed, CancellationToken cancel)
    {
        var rows = Math.Max(1, entities / InventedReports.EntitiesPerRow);
        var map = Path.ChangeExtension(file.FullName, ".map.json");
        await System.IO.File.WriteAllLinesAsync(file.FullName, new InventedReports(seed).Lines(rows), cancel);
        await System.IO.File.WriteAllTextAsync(map, InventedReports.Map(seed), cancel);
        Console.WriteLine($"{rows:N0} invented reports that name {rows * InventedReports.EntitiesPerRow:N0} persons, vehicles and places: {file.FullName}");
        Console.WriteLine($"Take them by: ./tessera admin import {file.FullName} --map {map}");
        return Exit.Done;
    }
}
