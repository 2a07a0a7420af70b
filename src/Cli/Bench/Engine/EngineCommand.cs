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
        var command = new Command("engine", "Resolve invented spreadsheets, search, watch and walk links in memory; one JSON object a line, then a table") { quick, most };
        command.SetAction(parsed => Run(parsed.GetValue(quick), parsed.GetValue(most)));
        return command;
    }

    private static int Run(bool quick, int most)
    {
        if (most is < 1000 or > 15_000_000) throw new Stopped("--rows is a number from 1000 to 15000000.", Exit.Usage);
        var measures = new Measures(line => AnsiConsole.WriteLine(line));
        var part = quick ? 10 : 1;
        DictionaryBench.Run(measures, 400_000 / part);
        LinkBench.Run(measures, 5_000_000 / part, 10_000_000 / part);
        MentionBench.Run(measures, 200_000 / part, 100_000 / part);
        for (var rows = Smallest; rows <= most / part; rows *= 10) ResolveBench.Run(measures, rows);
        measures.Table();
        return Exit.Done;
    }
}
