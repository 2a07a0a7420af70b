using Tessera.Oversight.Contracts;
using Tessera.Oversight.Weeks;

namespace Tessera.Tests.Rules.Oversight;

/// <summary>CJIS AU-6: the log is looked through weekly, and signed.</summary>
public sealed class WeekRuleTests
{
    private static readonly DateOnly _monday = new(2026, 11, 2);

    [Theory]
    [InlineData("2026-11-02")]
    [InlineData("2026-11-05")]
    [InlineData("2026-11-08")]
    public void A_week_begins_on_its_monday(string day) => Assert.Equal(_monday, WeekRule.MondayOf(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));

    [Theory]
    [InlineData(6, false, WeekState.Runs)]
    [InlineData(7, false, WeekState.Waits)]
    [InlineData(13, false, WeekState.Waits)]
    [InlineData(14, false, WeekState.Late)]
    [InlineData(14, true, WeekState.Signed)]
    public void It_is_late_when_the_next_week_is_over_too(int days, bool signed, WeekState state) =>
        Assert.Equal(state, WeekRule.StateOf(_monday, _monday.AddDays(days), signed));

    [Theory]
    [InlineData(6, false, "a", "oversight.week-runs")]
    [InlineData(7, true, "a", "oversight.week-signed")]
    [InlineData(7, false, "b", "oversight.week-moved")]
    [InlineData(7, false, "a", null)]
    public void What_is_signed_is_over_and_is_what_was_shown(int days, bool signed, string shown, string? refusal) =>
        Assert.Equal(refusal, WeekRule.MaySign(_monday, _monday.AddDays(days), signed, shown, "a")?.Code);

    [Theory]
    [InlineData("read", "done", 500, new[] { 100, 120, 90, 110 }, true)]
    [InlineData("read", "done", 300, new[] { 100, 120, 90, 110 }, false)]
    [InlineData("read", "not-found", 9, new[] { 1, 2, 4, 1 }, true)]
    [InlineData("read", "not-found", 4, new[] { 0, 0, 0, 0 }, false)]
    [InlineData("privileged", "done", 1, new[] { 0, 0, 0, 0 }, true)]
    [InlineData("write", "done", 1, new[] { 0, 0, 0, 0 }, false)]
    [InlineData("write", "done", 0, new[] { 40, 50, 60, 40 }, true)]
    [InlineData("privileged", "refused", 500, new int[0], false)]
    public void What_stands_out_is_more_than_usual_or_new_or_missing(string kindOf, string outcome, int count, int[] before, bool stands) =>
        Assert.Equal(stands, StandsOutRule.Of(kindOf, outcome, count, before) is not null);
}
