using Tessera.Intake.Tips;
using Tessera.Kernel.Reporting;

namespace Tessera.Tests.Rules.Intake;

public class HappenedAtTests
{
    [Fact]
    public void A_day_and_time_are_of_the_place() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 11, 42, 0, TimeSpan.Zero), HappenedAt.From(new ReportedTime { Date = "2026-11-23", Time = "06:42", Zone = "America/New_York" }));

    [Fact]
    public void A_zone_nobody_knows_is_the_centers() =>
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 4, 0, 0, TimeSpan.Zero), HappenedAt.From(new ReportedTime { Date = "2026-07-01", Zone = "Mars/Olympus" }));

    /// <summary>Each of these once threw, and the report that held it never became a tip.</summary>
    [Theory]
    [InlineData("9999-12-31", "America/New_York")]
    [InlineData("0001-01-01", "Pacific/Guam")]
    [InlineData("1899-12-31", "America/New_York")]
    [InlineData("2201-01-01", "America/New_York")]
    public void A_day_no_event_lies_on_is_no_time(string day, string zone)
    {
        var when = new ReportedTime { Date = day, UntilDate = day, Zone = zone };

        Assert.Null(HappenedAt.From(when));
        Assert.Null(HappenedAt.Until(when));
    }

    [Fact]
    public void Seconds_that_a_browser_sends_do_not_lose_the_hour() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 11, 42, 30, TimeSpan.Zero), HappenedAt.From(new ReportedTime { Date = "2026-11-23", Time = "06:42:30", Zone = "America/New_York" }));

    [Fact]
    public void No_day_is_no_time() => Assert.Null(HappenedAt.From(new ReportedTime { Time = "06:42", InWords = "Sunday evening" }));
}
