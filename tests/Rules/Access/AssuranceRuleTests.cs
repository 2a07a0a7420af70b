using Tessera.Access.Contracts;

namespace Tessera.Tests.Rules.Access;

/// <summary>What must be on file before somebody is let in, and while they are: CJIS IA-12, PS-3, PS-6, AT-2.</summary>
public class AssuranceRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData(Assurance.Proofing, null, Gate.Closed)]
    [InlineData(Assurance.Screening, null, Gate.Closed)]
    [InlineData(Assurance.Screening, 0, Gate.Open)]
    [InlineData(Assurance.Screening, -1, Gate.Closed)]
    [InlineData(Assurance.Awareness, 0, Gate.Open)]
    [InlineData(Assurance.Awareness, -1, Gate.ReadsOnly)]
    [InlineData(Assurance.Awareness, -30, Gate.ReadsOnly)]
    [InlineData(Assurance.Awareness, -31, Gate.Closed)]
    [InlineData(Assurance.Agreement, -1, Gate.ReadsOnly)]
    [InlineData(Assurance.Agreement, null, Gate.Closed)]
    public void Screening_that_lapsed_shuts_out_at_once_and_training_after_thirty_days_of_reading(string kind, int? untilDays, Gate gate) =>
        Assert.Equal(gate, AssuranceRule.Of([kind], untilDays is { } days ? [One(kind, Today.AddDays(days))] : [], Today));

    [Fact]
    public void The_worst_of_what_is_asked_for_decides_and_what_is_not_asked_for_does_not()
    {
        Assurance[] onFile = [One(Assurance.Proofing, null), One(Assurance.Agreement, Today.AddDays(-2))];

        Assert.Equal(Gate.Open, AssuranceRule.Of([], [], Today));
        Assert.Equal(Gate.Open, AssuranceRule.Of([Assurance.Proofing], onFile, Today));
        Assert.Equal(Gate.ReadsOnly, AssuranceRule.Of([Assurance.Proofing, Assurance.Agreement], onFile, Today));
        Assert.Equal(Gate.Closed, AssuranceRule.Of(Assurance.All, onFile, Today));
    }

    [Fact]
    public void A_renewed_one_counts_and_one_that_was_ended_or_is_of_tomorrow_does_not()
    {
        Assert.Equal(Gate.Open, AssuranceRule.Of([Assurance.Screening], [One(Assurance.Screening, Today.AddDays(-5)), One(Assurance.Screening, Today.AddDays(5))], Today));
        Assert.Equal(Gate.Closed, AssuranceRule.Of([Assurance.Screening], [new() { Kind = Assurance.Screening, DoneOn = Today, EndedAt = default(DateTimeOffset) }], Today));
        Assert.Equal(Gate.Closed, AssuranceRule.Of([Assurance.Screening], [new() { Kind = Assurance.Screening, DoneOn = Today.AddDays(1) }], Today));
    }

    private static Assurance One(string kind, DateOnly? until) => new() { Kind = kind, DoneOn = Today.AddDays(-400), ExpiresOn = until };
}
