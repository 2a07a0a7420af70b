using System.Diagnostics;
using System.Globalization;
using Tessera.Matching;

namespace Tessera.Cli.Bench.Engine;

/// <summary>A spreadsheet of invented persons resolved end to end: from the file on disk to the entity of each row.</summary>
internal static class ResolveBench
{
    private const ulong Seed = 20_261_125;

    public static void Run(Measures measures, int rows)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var into = File.Create(file)) InventedRows.Write(into, rows, Seed);
            Resolve(measures, file, string.Create(CultureInfo.InvariantCulture, $"resolve {rows:N0} rows"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Resolve(Measures measures, string file, string name)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        using var stream = File.OpenRead(file);
        var csv = new CsvReader(stream);
        var table = RosterReader.Read(csv, [.. InventedRows.Map.Split(',').Select(pair => pair.Split('=')).Select(pair => (csv.Head.Index().Single(column => column.Item == pair[0]).Index, Enum.Parse<RosterField>(pair[1], ignoreCase: true)))], 0);
        measures.Add($"{name}: read", Measures.Seconds(started), "s");
        var found = new Resolver(table.Roster).Run();
        var seconds = Measures.Seconds(started);
        var quality = ResolutionQuality.Of(found, table.Truth);
        measures.Add($"{name}: end to end", seconds, "s");
        measures.Add($"{name}: a record", seconds * 1e6 / table.Roster.Rows, "µs");
        measures.Add($"{name}: pairs F1 at the default line", quality.Pairs.F1, "");
        measures.Add($"{name}: persons F1", quality.Clusters.F1, "");
        using var self = Process.GetCurrentProcess();
        measures.Add($"{name}: peak memory of the process so far", self.PeakWorkingSet64 / 1048576.0, "MB");
    }
}
