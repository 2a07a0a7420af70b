using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Tessera.Matching;

namespace Tessera.Cli.Resolve;

/// <summary>What was found, how long it took, how much memory at most; and where the truth is known, how well.</summary>
internal static class ResolveReport
{
    public static void Tell(RosterReader table, Resolution found, TimeSpan took)
    {
        var entities = found.Entity.Index().Count(row => row.Item == row.Index);
        Line($"{table.Roster.Rows:N0} rows are {entities:N0} persons; {found.Compared:N0} pairs compared");
        if (table.Truth.Length > 0) TellQuality(table, found);
        Line($"{took.TotalSeconds:0.0} s, the result written; peak memory {PeakMegabytes():N0} MB");
    }

    private static void TellQuality(RosterReader table, Resolution found)
    {
        var quality = ResolutionQuality.Of(found, table.Truth);
        Line($"pairs   at the default line: precision {quality.Pairs.Precision:0.0000}, recall {quality.Pairs.Recall:0.0000}, F1 {quality.Pairs.F1:0.0000}");
        Line($"        at the best line, chosen with the truth: {quality.BestLine / 1000.0:+0.0;-0.0} bits, precision {quality.Best.Precision:0.0000}, recall {quality.Best.Recall:0.0000}, F1 {quality.Best.F1:0.0000}");
        Line($"persons (all pairs of rows that are one person): precision {quality.Clusters.Precision:0.0000}, recall {quality.Clusters.Recall:0.0000}, F1 {quality.Clusters.F1:0.0000}");
    }

    private static long PeakMegabytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 >> 20;
    }

    private static void Line(FormattableString text) => AnsiConsole.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
