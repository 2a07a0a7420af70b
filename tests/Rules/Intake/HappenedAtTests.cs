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

    [Fact]
    public void No_day_is_no_time() => Assert.Null(HappenedAt.From(new ReportedTime { Time = "06:42", InWords = "Sunday evening" }));
}
