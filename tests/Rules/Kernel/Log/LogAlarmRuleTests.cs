using Microsoft.Extensions.Time.Testing;
using Tessera.Kernel.Log;

namespace Tessera.Tests.Rules.Kernel.Log;

/// <summary>CJIS AU-5: when the log is an alarm, and when it is none any more.</summary>
public sealed class LogAlarmRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_log_that_is_written_sealed_and_carried_away_is_none() => Assert.Null(LogAlarmRule.Of(new(null, null, null), Now));

    [Theory]
    [InlineData(4, null)]
    [InlineData(6, "log.not-sealed")]
    public void A_sealer_that_stands_still_for_five_minutes_is_one(int minutes, string? code) =>
        Assert.Equal(code, LogAlarmRule.Of(new(null, Now.AddMinutes(-minutes), null), Now)?.Code);

    [Theory]
    [InlineData(59, null)]
    [InlineData(61, "log.not-carried")]
    public void A_signed_day_that_stays_in_the_database_for_an_hour_is_one(int minutes, string? code) =>
        Assert.Equal(code, LogAlarmRule.Of(new(null, null, Now.AddMinutes(-minutes)), Now)?.Code);

    [Fact]
    public void A_log_that_cannot_be_written_is_one_at_once_and_before_all_others() =>
        Assert.Equal("log.unwritable", LogAlarmRule.Of(new(Now, Now.AddHours(-2), Now.AddHours(-2)), Now)?.Code);

    [Fact]
    public void It_lasts_from_the_first_failure_until_each_role_wrote_again()
    {
        var clock = new FakeTimeProvider(Now);
        var health = new LogHealth(clock);
        health.Failed("app");
        clock.Advance(TimeSpan.FromMinutes(1));
        health.Failed("app");
        health.Failed("identity");
        Assert.Equal(Now, health.Alarm?.Since);

        health.Wrote("app");
        Assert.Equal(Now.AddMinutes(1), health.Alarm?.Since);
        health.Wrote("identity");
        Assert.Null(health.Alarm);
    }
}
