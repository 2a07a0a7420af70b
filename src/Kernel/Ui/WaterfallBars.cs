using System.Globalization;

namespace Tessera.Kernel.Ui;

/// <summary>Where each bar of a waterfall stands, in percent of the width: it begins where the last one ended.</summary>
internal sealed class WaterfallBars
{
    private readonly double _low;
    private readonly double _width;

    private WaterfallBars(IReadOnlyList<EvidenceLine> lines)
    {
        var running = 0;
        int low = 0, high = 0;
        foreach (var line in lines)
        {
            running += line.Weight;
            low = Math.Min(low, running);
            high = Math.Max(high, running);
        }

        _low = low;
        _width = Math.Max(1, high - low);
        Total = running;
        Zero = Percent(At(0));
    }

    public int Total { get; }

    public string Zero { get; }

    public static (WaterfallBars Scale, IReadOnlyList<Bar> Bars) Of(IReadOnlyList<EvidenceLine> lines)
    {
        var scale = new WaterfallBars(lines);
        var bars = new List<Bar>(lines.Count);
        var running = 0;
        foreach (var line in lines)
        {
            var next = running + line.Weight;
            // The running sums are rounded, not the lines: so the figures on the screen add up to the sum on the screen.
            var shown = EvidenceWords.Tenths(next) - EvidenceWords.Tenths(running);
            bars.Add(scale.Between(line.Label, running, next, shown));
            running = next;
        }

        return (scale, bars);
    }

    public Bar Sum(string label) => Between(label, 0, Total, EvidenceWords.Tenths(Total));

    private Bar Between(string label, int from, int to, int shown) => new(
        label, EvidenceWords.Bits(shown), to < from, Percent(At(Math.Min(from, to))), Percent(At(Math.Max(from, to)) - At(Math.Min(from, to))));

    private double At(int weight) => (weight - _low) / _width * 100;

    private static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    internal sealed record Bar(string Label, string Bits, bool Against, string Left, string Width);
}
