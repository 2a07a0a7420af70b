using System.Diagnostics;
using System.Globalization;
using Tessera.Cli.Seed.Invented;
using Tessera.Matching;

namespace Tessera.Cli.Bench.Engine;

/// <summary>Paths and neighbourhoods in a graph of which a quarter hangs on hubs, for a reader who sees nine links of ten.</summary>
internal static class LinkBench
{
    private const int Searches = 400;

    public static void Run(Measures measures, int things, int links)
    {
        var dice = new Dice(17);
        var all = new Link[links];
        for (var i = 0; i < links; i++)
        {
            var to = dice.Chance(25) && i > 100 ? all[dice.Below(i)].B : dice.Below(things);       // the more links, the more come
            all[i] = new(dice.Below(things), to, dice.Between(8_000, 30_000));
        }
        var size = string.Create(CultureInfo.InvariantCulture, $"{things:N0} things, {links:N0} links");
        var started = Stopwatch.GetTimestamp();
        var graph = LinkGraph.Of(things, all);
        measures.Add($"{size}: built", Measures.Seconds(started), "s");

        var sight = Sight.Of(things, links, _ => true, link => link % 10 != 0);
        var paths = new Paths(graph);
        List<long> shortest = [], several = [], around = [];
        var reached = 0;
        for (var search = 0; search < Searches; search++)
        {
            var (from, to) = (dice.Below(things), dice.Below(things));
            var at = Stopwatch.GetTimestamp();
            if (paths.Shortest(from, to, sight, mostLinks: 24).Path is not null) reached++;
            shortest.Add(Stopwatch.GetTimestamp() - at);
            at = Stopwatch.GetTimestamp();
            paths.Several(from, to, sight, most: 5, mostLinks: 24);
            several.Add(Stopwatch.GetTimestamp() - at);
            at = Stopwatch.GetTimestamp();
            paths.Around(from, 2, sight);
            around.Add(Stopwatch.GetTimestamp() - at);
        }
        measures.AddSpread($"{size}: shortest path, trimmed", shortest);
        measures.AddSpread($"{size}: the five shortest ways, trimmed", several);
        measures.AddSpread($"{size}: all within two links, trimmed", around);
        measures.Add($"{size}: pairs that have a path", 100.0 * reached / Searches, "%");
    }
}
