using Tessera.Kernel.Ui;

namespace Tessera.Tests.Rules.Kernel.Ui;

/// <summary>Times and counts as the workspace writes them.</summary>
public class UiWordsTests
{
    [Theory]
    [InlineData("00:01:05", "1:05")]
    [InlineData("00:09:59", "9:59")]
    [InlineData("00:48:30", "48 min")]
    [InlineData("03:00:00", "3 h")]
    [InlineData("03:05:10", "3 h 05 m")]
    [InlineData("1.00:00:00", "1 day")]
    [InlineData("41.12:00:00", "41 days")]
    [InlineData("365.00:00:00", "365 days")]
    [InlineData("1795.00:00:00", "4 y 10 m")]
    [InlineData("-00:12:00", "12 min")]
    public void A_span_in_the_units_that_matter(string span, string words) =>
        Assert.Equal(words, UiWords.Span(TimeSpan.Parse(span, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "0 asks")]
    [InlineData(1, "1 ask")]
    [InlineData(1200, "1,200 asks")]
    public void A_count_with_its_noun(int number, string words) => Assert.Equal(words, UiWords.Count(number, "ask"));

    [Fact]
    public void A_day_and_a_time() =>
        Assert.Equal("Nov 23, 2026, 06:42", UiWords.DayAndTime(new(2026, 11, 23, 6, 42, 0, TimeSpan.FromHours(-5))));
}
