using Tessera.Oversight.Waiting;

namespace Tessera.Tests.Rules.Oversight;

/// <summary>28 CFR 23.20(e), need to know: who searches or opens far beyond a habit is asked.</summary>
public sealed class HabitRuleTests
{
    private static readonly int[] _ownQuiet = [5, 6, 7, 5];
    private static readonly int[] _unitQuiet = [8, 4, 6];

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void A_quiet_week_never_stands_out(int count, bool stands) => Assert.Equal(stands, HabitRule.StandsOut(new(count, _ownQuiet, [])) is not null);

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, "their own week has 10")]
    public void More_than_three_times_the_own_week_stands_out(int count, string? said) =>
        Assert.Equal(said, HabitRule.StandsOut(new(count, [10, 10, 9, 12], [])));

    [Fact]
    public void Whoever_always_works_much_stands_out_of_their_unit_alone() =>
        Assert.Equal("their unit's has 6", HabitRule.StandsOut(new(60, [55, 60, 61], _unitQuiet)));

    [Fact]
    public void A_busy_unit_does_not_hide_who_left_their_own_habit() =>
        Assert.Equal("their own week has 6", HabitRule.StandsOut(new(60, _ownQuiet, [50, 70, 66])));

    [Fact]
    public void Two_weeks_or_two_colleagues_are_no_habit() => Assert.Null(HabitRule.StandsOut(new(500, [1, 1], [1, 1])));

    [Theory]
    [InlineData(new int[0], 0)]
    [InlineData(new[] { 7 }, 7)]
    [InlineData(new[] { 9, 1 }, 9)]
    [InlineData(new[] { 1, 100, 3 }, 3)]
    public void One_wild_week_makes_no_habit(int[] counts, int median) => Assert.Equal(median, HabitRule.Median(counts));
}
