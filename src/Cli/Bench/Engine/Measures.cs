using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Tessera.Cli.Bench.Engine;

/// <summary>What was measured: told at once, one JSON object a line, and all together at the end.</summary>
internal sealed class Measures(Action<string> tell)
{
    private readonly List<(string Name, double Value, string Unit)> _all = [];

    public void Add(string name, double value, string unit)
    {
        var rounded = value == 0 ? 0 : Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6));
        _all.Add((name, rounded, unit));
        tell(JsonSerializer.Serialize(new { name, value = rounded, unit }));
    }

    /// <summary>Median and 99th percentile of times, in milliseconds.</summary>
    public void AddSpread(string name, List<long> ticks)
    {
        ticks.Sort();
        Add($"{name}, p50", Milliseconds(ticks[ticks.Count / 2]), "ms");
        Add($"{name}, p99", Milliseconds(ticks[Math.Min(ticks.Count - 1, (int)Math.Ceiling(ticks.Count * 0.99) - 1)]), "ms");
    }

    public void Table()
    {
        var table = new Table().AddColumns("what", "value", "unit");
        table.Columns[1].RightAligned();
        foreach (var (name, value, unit) in _all) table.AddRow(Markup.Escape(name), value.ToString("#,0.######", CultureInfo.InvariantCulture), Markup.Escape(unit));
        AnsiConsole.Write(table);
    }

    public static double Seconds(long since) => Stopwatch.GetElapsedTime(since).TotalSeconds;

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
