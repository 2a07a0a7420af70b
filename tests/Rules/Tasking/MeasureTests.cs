using Tessera.Tasking.Contracts;
using Tessera.Tasking.Desk;
using Tessera.Tasking.Measure;
using Tessera.Tasking.Read;
using static Tessera.Tests.Rules.Tasking.AnAsk;

namespace Tessera.Tests.Rules.Tasking;

/// <summary>Time to action is measured from the asks themselves, and says nothing where there is nothing.</summary>
public class MeasureTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(5.0, 5)]
    [InlineData(5.0, 9, 1, 5)]
    [InlineData(4.0, 3, 5)]
    [InlineData(2.5, 1, 2, 3, 900)]
    public void The_median_is_the_middle(double? minutes, params int[] spans) =>
        Assert.Equal(minutes, AskTimes.Median(spans.Select(span => TimeSpan.FromMinutes(span)))?.TotalMinutes);

    [Fact]
    public void Time_to_action_runs_from_the_first_information_and_counts_action_only()
    {
        var acted = Sent();
        acted.FinishBy(Officer(), Outcomes.Prevented, "Done.", Now);
        var looked = Sent();
        looked.FinishBy(Officer(), Outcomes.NoAction, "Nothing.", Now);
        var open = Sent();

        var measures = AskMeasuresView.Of([acted, looked, open], Now);

        Assert.Equal((1, 0, TimeSpan.FromHours(3), 50), (measures.Open, measures.Late, measures.ToAction, measures.LedToAction));
        Assert.Equal(TimeSpan.FromHours(1), measures.ToAnswer);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(170, 1)]  // unopened with three quarters of its time gone
    [InlineData(190, 1)]  // past its deadline
    public void Who_should_be_called_is_counted(int minutes, int late) => Assert.Equal(late, AskMeasuresView.Of([Sent()], Now.AddMinutes(minutes)).Late);

    [Theory]
    [InlineData(-30, WorkClock.Now)]
    [InlineData(15, WorkClock.Now)]
    [InlineData(16, WorkClock.ThisHour)]
    [InlineData(60, WorkClock.ThisHour)]
    [InlineData(61, WorkClock.ThisShift)]
    [InlineData(480, WorkClock.ThisShift)]
    [InlineData(481, WorkClock.Later)]
    public void Work_is_grouped_as_a_shift_speaks_of_it(int minutes, object clock) => Assert.Equal(clock, WorkClocks.Of(Now.AddMinutes(minutes), Now));

    [Fact]
    public void The_axis_of_asks_holds_every_moment_and_never_more_than_a_week_each_way()
    {
        var scale = AskScaleView.Of([(Now.AddDays(-30), Now.AddDays(60))], Now);

        Assert.Equal((Now.AddDays(-7), Now.AddDays(7)), (scale.From, scale.To));
        Assert.Equal("8", scale.X(Now.AddDays(-30)));
        Assert.Equal("452", scale.X(Now.AddDays(60)));
        Assert.InRange(scale.Ticks(TimeZoneInfo.Utc).Count, 1, 8);
    }
}
