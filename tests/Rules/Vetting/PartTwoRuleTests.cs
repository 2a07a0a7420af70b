using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Vetting;
using Tessera.Vetting.Contracts;
using Tessera.Vetting.Decide;

namespace Tessera.Tests.Rules.Vetting;

/// <summary>ISE-FS-200 1.5.5, two-part process; SAR-V2, V4, V5, V6; XC-3.</summary>
public class PartTwoRuleTests
{
    private static readonly string[] Minimum = ["own-records", "duplicates", "eguardian", "tsc"];

    [Fact]
    public void Another_trained_person_decides() => Assert.Null(Check(AVetting.PartTwo()));

    [Fact]
    public void The_first_reader_does_not() => Assert.Equal("vetting.same-person", Check(AVetting.PartTwo(), AVetting.First)?.Code);

    [Fact]
    public void Who_made_the_SAR_does_not() => Assert.Equal("vetting.author", Check(AVetting.PartTwo(), AVetting.Author)?.Code);

    [Theory]
    [InlineData(false, true, "vetting.duty")]
    [InlineData(true, false, "vetting.not-trained")]
    public void Nobody_untrained_does(bool duty, bool trained, string refusal) =>
        Assert.Equal(refusal, PartTwoRule.Check(AVetting.Sar(SarStage.PartTwo), AVetting.Vetter(duty, trained), AVetting.PartTwo(), Minimum, AVetting.Today)?.Code);

    [Theory]
    [InlineData("part-one")]
    [InlineData("more-facts")]
    [InlineData("closed")]
    public void Part_one_comes_first_and_a_decision_stays(string stage) =>
        Assert.Equal("vetting.not-part-two", PartTwoRule.Check(AVetting.Sar(SarStages.Of(stage)), AVetting.Vetter(), AVetting.PartTwo(), Minimum, AVetting.Today)?.Code);

    [Fact]
    public void A_held_passage_stops_it() => Assert.Equal("vetting.guard-held", Check(AVetting.PartTwo(unanswered: 1))?.Code);

    [Fact]
    public void A_struck_fact_stops_it() => Assert.Equal("vetting.fact-gone", Check(AVetting.PartTwo(gone: true))?.Code);

    [Fact]
    public void The_missing_checks_are_named()
    {
        var refusal = Check(AVetting.PartTwo(checks: ["own-records", "tsc"]));

        Assert.Equal("vetting.checks", refusal?.Code);
        Assert.Contains("Duplicates of this report; eGuardian", refusal?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Sending_back_needs_neither_checks_nor_answers() =>
        Assert.Null(Check(AVetting.PartTwo(Decision.MoreFacts, unanswered: 2, checks: [], days: 5)));

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    [InlineData(91)]
    public void Sending_back_names_a_day_within_ninety(int? days) =>
        Assert.Equal("vetting.no-day", Check(AVetting.PartTwo(Decision.MoreFacts, days: days))?.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("BECAUSE")]
    public void Closing_gives_a_reason_of_the_table(string? reason) =>
        Assert.Equal("vetting.close-reason", Check(AVetting.PartTwo(Decision.No, reason: reason))?.Code);

    [Theory]
    [InlineData(null, "vetting.no-agency")]
    [InlineData("Prince William County police", null)]
    public void A_crime_without_nexus_goes_to_a_named_agency(string? told, string? refusal) =>
        Assert.Equal(refusal, Check(AVetting.PartTwo(Decision.Crime, told: told))?.Code);

    [Fact]
    public void The_reason_passes_the_guard() =>
        Assert.Equal("vetting.protected-words", Check(AVetting.PartTwo() with { Rationale = "He is an immigrant and that is enough for me." })?.Code);

    private static Refusal? Check(PartTwo said, PersonId? by = null) =>
        PartTwoRule.Check(AVetting.Sar(SarStage.PartTwo), AVetting.Vetter(person: by), said, Minimum, AVetting.Today);
}
