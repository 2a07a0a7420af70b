using CsCheck;
using Tessera.Kernel.Ui;

namespace Tessera.Tests.Rules.Kernel.Ui;

/// <summary>A score never stands without its parts, and on the screen the parts add up to it.</summary>
public class WaterfallTests
{
    [Fact]
    public void Figures_on_the_screen_add_up_for_any_evidence() =>
        Gen.Int[-30_000, 30_000].List[0, 12].Sample(weights =>
        {
            var (scale, bars) = WaterfallBars.Of([.. weights.Select(weight => new EvidenceLine("x", weight))]);
            return bars.Sum(bar => Tenths(bar.Bits)) == Tenths(scale.Sum("sum").Bits);
        });

    [Fact]
    public void No_bar_leaves_the_picture() =>
        Gen.Int[-30_000, 30_000].List[1, 12].Sample(weights =>
        {
            var (_, bars) = WaterfallBars.Of([.. weights.Select(weight => new EvidenceLine("x", weight))]);
            return bars.All(bar => Percent(bar.Left) >= 0 && Percent(bar.Left) + Percent(bar.Width) <= 100.02);
        });

    [Fact]
    public void What_speaks_against_is_told_apart()
    {
        var (_, bars) = WaterfallBars.Of([new("Phone", 13_800), new("Age", -1_300)]);

        Assert.Equal([(false, "+13.8"), (true, "−1.3")], bars.Select(bar => (bar.Against, bar.Bits)));
    }

    [Theory]
    [InlineData(12_300, "About 5,000 to 1 in favor.")]
    [InlineData(-3_400, "About 10 to 1 against.")]
    [InlineData(500, "About even.")]
    [InlineData(40_000, "More than 1,000,000 to 1 in favor.")]
    public void Odds_in_one_figure(int weight, string words) => Assert.Equal(words, EvidenceWords.Odds(weight));

    private static int Tenths(string bits) =>
        (int)(decimal.Parse(bits.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture) * 10);

    private static double Percent(string text) => double.Parse(text.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);
}
