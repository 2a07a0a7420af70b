using Tessera.Kernel.Log;

namespace Tessera.Tests.Rules.Kernel.Log;

/// <summary>CJIS AU-9: heads of days that lie elsewhere name the day that was changed, even when the chain was made whole again.</summary>
public sealed class DayHeadRuleTests
{
    private static readonly DayHead First = ADay(1, 100, before: null);
    private static readonly DayHead Second = ADay(2, 250, First);
    private static readonly DayHead Third = ADay(3, 250, Second);

    private static Dictionary<long, string> Untouched => new() { [100] = "c100", [250] = "c250" };

    [Fact]
    public void A_log_that_leads_to_its_heads_holds() => Assert.Empty(Check([Third, First, Second], Untouched));

    [Fact]
    public void The_first_day_that_was_changed_is_named_and_the_later_ones_follow_from_it()
    {
        var finding = Assert.Single(Check([First, Second, Third], new() { [100] = "c100", [250] = "made anew" }));

        Assert.Equal((250, "The log of 2026-03-02 was changed after it was signed: positions 101 to 250 do not lead to its head."), (finding.Position, finding.What));
    }

    [Fact]
    public void A_log_that_is_shorter_than_its_head_is_named() =>
        Assert.Contains("2026-03-02 went to position 250, which is not there any more", Assert.Single(Check([First, Second], new() { [100] = "c100" })).What, StringComparison.Ordinal);

    [Fact]
    public void A_head_that_was_taken_out_between_two_others_is_missed() =>
        Assert.Contains("2026-03-03 does not follow from that of 2026-03-01", Assert.Single(Check([First, Third], Untouched)).What, StringComparison.Ordinal);

    [Fact]
    public void A_false_signature_is_named() =>
        Assert.Contains("2026-03-01 has a false signature", Assert.Single(DayHeadRule.Check([First], Untouched, _ => false)).What, StringComparison.Ordinal);

    private static IReadOnlyList<LogFinding> Check(IReadOnlyList<DayHead> heads, Dictionary<long, string> chainAt) => DayHeadRule.Check(heads, chainAt, _ => true);

    private static DayHead ADay(int day, long position, DayHead? before) =>
        new(new(2026, 3, day), position, $"c{position}", new(2026, 3, day + 1, 0, 0, 1, TimeSpan.Zero), before?.Fingerprint ?? "", "key", $"signature {day}");
}
