using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Oversight.Petitions;

namespace Tessera.Tests.Rules.Oversight;

/// <summary>Regulation 6.4: complaints and requests of redress, with time limits, outcome and reason.</summary>
public sealed class PetitionRuleTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Its_clocks_run_from_the_day_it_came() =>
        Assert.Equal((new DateOnly(2026, 11, 12), new DateOnly(2026, 12, 2)), PetitionRule.Clocks(new(2026, 11, 2)));

    [Fact]
    public void It_does_not_come_tomorrow() => Assert.Equal("oversight.petition-future", PetitionRule.MayTake(new(2026, 11, 26), new(2026, 11, 25))?.Code);

    [Theory]
    [InlineData("withdrawn", "accurate", "oversight.petition-ground")]
    [InlineData("denied", "withdrawn", "oversight.petition-ground")]
    [InlineData("withdrawn", "withdrawn", null)]
    [InlineData("denied", "accurate", null)]
    public void A_ground_fits_its_outcome(string outcome, string ground, string? refusal) => Assert.Equal(refusal, PetitionRule.MayDecide(new(), outcome, ground)?.Code);

    [Fact]
    public void What_is_decided_is_decided_once_and_acknowledged_no_more()
    {
        var petition = new Petition();
        petition.Acknowledge(PostingId.New(), _now);
        Assert.Equal("oversight.petition-acknowledged", Assert.Throws<RefusedException>(() => petition.Acknowledge(PostingId.New(), _now)).Refusal.Code);

        petition.Decide(PetitionWords.Denied, "accurate", [], PostingId.New(), _now);

        Assert.Equal("oversight.petition-decided", Assert.Throws<RefusedException>(() => petition.Decide(PetitionWords.Granted, "as-asked", [], PostingId.New(), _now)).Refusal.Code);
        Assert.Equal("oversight.petition-decided", Assert.Throws<RefusedException>(() => petition.Acknowledge(PostingId.New(), _now)).Refusal.Code);
    }
}
