using Tessera.Access.Contracts;
using Tessera.Access.KeepAccounts;
using Tessera.Kernel.Ids;

namespace Tessera.Tests.Rules.Access;

/// <summary>Which posting may be given: CJIS AC-5.</summary>
public class PostingRuleTests
{
    private static readonly PersonId Somebody = PersonId.New();
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Nobody_gives_themselves_a_posting_or_takes_one_from_themselves()
    {
        Assert.Equal("access.own-posting", PostingRule.Check(Somebody, APosting("triage", 0, null), [])?.Code);
        Assert.Equal("access.own-posting", PostingRule.CheckEnd(Somebody, Somebody)?.Code);
        Assert.Null(PostingRule.CheckEnd(PersonId.New(), Somebody));
    }

    [Theory]
    [InlineData(0, null, "access.duties-apart")]
    [InlineData(0, 9, "access.duties-apart")]
    [InlineData(10, null, "access.duties-apart")]
    [InlineData(11, null, null)]
    [InlineData(-9, -6, null)]
    public void What_excludes_each_other_is_refused_on_the_days_that_both_would_be_held(int from, int? to, string? refusal) =>
        Assert.Equal(refusal, PostingRule.Check(PersonId.New(), APosting("audit", from, to), [APosting("approve", -5, 10)])?.Code);

    private static Posting APosting(string duty, int from, int? to) =>
        new() { Person = Somebody, Duties = [duty], FromDay = Today.AddDays(from), ToDay = to is { } days ? Today.AddDays(days) : null };
}
