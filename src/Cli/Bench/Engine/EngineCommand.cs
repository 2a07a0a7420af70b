using System.CommandLine;
using Spectre.Console;

namespace Tessera.Cli.Bench.Engine;

/// <summary><c>tessera bench engine</c>: how fast and how well the matching engine works by itself, on invented people of a fixed seed.</summary>
internal static class EngineCommand
{
    private const int Smallest = 100_000;

    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var quick = new Option<bool>("--quick") { Description = "A tenth of the size: under a minute" };
        var most = new Option<int>("--rows") { Description = "The largest spreadsheet that is resolved", DefaultValueFactory = _ => 1_000_000 };
        var entities = new Option<int>("--entities") { Description = "The largest index that is searched", DefaultValueFactory = _ => 1_000_000 };
        var only = new Option<string?>("--only") { Description = "One part: dictionary, links, index or resolve" };
        var command = new Command("engine", "Resolve invented spreadsheets, search, watch and walk links in memory; one JSON object a line, then a table") { quick, most, entities, only };
        command.SetAction(parsed => Run(parsed.GetValue(quick) ? 10 : 1, parsed.GetValue(most), parsed.GetValue(entities), parsed.GetValue(only)));
        return command;
    }

    private static int Run(int part, int most, int entities, string? only)
    {
        if (most is < 1000 or > 15_000_000) throw new Stopped("--rows is a number from 1000 to 15000000.", Exit.Usage);
        if (entities is < 1000 or > 15_000_000) throw new Stopped("--entities is a number from 1000 to 15000000.", Exit.Usage);
        if (only is not (null or "dictionary" or "links" or "index" or "resolve")) throw new Stopped("--only is one of dictionary, links, index, resolve.", Exit.Usage);
        var measures = new Measures(line => AnsiConsole.WriteLine(line));
        if (only is null or "dictionary") DictionaryBench.Run(measures, 400_000 / part);
        if (only is null or "links") LinkBench.Run(measures, 5_000_000 / part, 10_000_000 / part);
        if (only is null or "index") MentionBench.Run(measures, entities / part, 100_000 / part);
        for (var rows = Smallest; rows <= most / part && (only is null or "resolve"); rows *= 10) ResolveBench.Run(measures, rows);
        measures.Table();
        return Exit.Done;
    }
}
