using Tessera.Kernel.Ui;

namespace Tessera.Tests.Rules.Kernel.Ui;

/// <summary>What is late says so in words; amber from 75 % of the time.</summary>
public class ClockFaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, ClockState.Calm, 0, "1 h 40 m")]
    [InlineData(74, ClockState.Calm, 74, "26 min")]
    [InlineData(75, ClockState.Soon, 75, "25 min")]
    [InlineData(99, ClockState.Soon, 99, "1:00")]
    [InlineData(100, ClockState.Over, 100, "0:00 over")]
    [InlineData(112, ClockState.Over, 100, "12 min over")]
    public void Of_a_hundred_minutes(int gone, ClockState state, int used, string words) =>
        Assert.Equal(new ClockFace(state, used, words), ClockFace.Of(Start, Start.AddMinutes(100), Start.AddMinutes(gone)));

    [Fact]
    public void A_clock_that_has_not_begun_is_calm() =>
        Assert.Equal(ClockState.Calm, ClockFace.Of(Start.AddHours(1), Start.AddHours(2), Start).State);

    [Fact]
    public void A_clock_without_time_is_over() =>
        Assert.Equal(ClockState.Over, ClockFace.Of(Start, Start, Start).State);

    [Fact]
    public void What_is_done_has_no_color() =>
        Assert.Equal(new ClockFace(ClockState.Met, 100, "Done in 54 min"), ClockFace.MetAfter(TimeSpan.FromMinutes(54)));
}
