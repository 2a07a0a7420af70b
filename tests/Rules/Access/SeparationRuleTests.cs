using Tessera.Access.Contracts;

namespace Tessera.Tests.Rules.Access;

/// <summary>CJIS AC-5: who keeps accounts, who approves and who audits are three persons.</summary>
public class SeparationRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("admin", "approve")]
    [InlineData("admin", "vet")]
    [InlineData("admin", "audit")]
    [InlineData("approve", "audit")]
    [InlineData("vet,write", "audit,privacy")]
    public void Duties_of_two_offices_are_refused_under_one_posting_and_under_two(string one, string other)
    {
        Assert.Equal("access.duties-apart", SeparationRule.Check(Split($"{one},{other}"), [])?.Code);
        Assert.Equal("access.duties-apart", SeparationRule.Check(Split(one), Split(other))?.Code);
        Assert.Equal("access.duties-apart", SeparationRule.Check(Split(other), Split(one))?.Code);
    }

    [Theory]
    [InlineData("vet,approve,release,write")]
    [InlineData("privacy,purge,audit")]
    [InlineData("admin,triage,write")]
    [InlineData("")]
    public void Duties_of_one_office_and_of_none_go_together(string duties) => Assert.Null(SeparationRule.Check(Split(duties), Split(duties)));

    [Fact]
    public void Who_holds_two_offices_all_the_same_holds_neither_and_keeps_the_rest()
    {
        var (here, there) = (APosting("vet,write"), APosting("audit,privacy"));

        Assert.Equal(["write"], Standing.DutiesOf(here, [here, there], Today));
        Assert.Equal(["privacy"], Standing.DutiesOf(there, [here, there], Today));
    }

    [Fact]
    public void What_is_over_or_of_tomorrow_or_a_machines_excludes_nothing()
    {
        var here = APosting("vet,write");
        Posting[] others = [APosting("audit", to: Today.AddDays(-1)), APosting("audit", from: Today.AddDays(1)), APosting("audit", machine: "clock")];

        Assert.Equal(["vet", "write"], Standing.DutiesOf(here, [here, .. others], Today));
    }

    private static string[] Split(string duties) => duties.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static Posting APosting(string duties, DateOnly? from = null, DateOnly? to = null, string? machine = null) =>
        new() { Duties = Split(duties), FromDay = from ?? Today.AddDays(-9), ToDay = to, Machine = machine };
}
