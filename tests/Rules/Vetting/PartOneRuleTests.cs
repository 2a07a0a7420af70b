using Tessera.Kernel.Refusals;
using Tessera.Vetting;
using Tessera.Vetting.Determine;

namespace Tessera.Tests.Rules.Vetting;

/// <summary>ISE-FS-200 1.5.5, Part B; SAR-V1 to SAR-V4.</summary>
public class PartOneRuleTests
{
    [Fact]
    public void A_behavior_with_its_fact_is_signed() => Assert.Null(Check(AVetting.PartOne()));

    [Theory]
    [InlineData("", "vetting.no-behavior")]
    [InlineData("MISREP=", "vetting.no-fact")]
    [InlineData("MISREP=1|INTRSN=", "vetting.no-fact")]
    [InlineData("MISREP=9", "vetting.fact-not-in-report")]
    [InlineData("MISREP=he cut the fence", "vetting.fact-not-in-report")]
    public void Each_behavior_has_a_fact_that_the_report_holds(string behaviors, string refusal) =>
        Assert.Equal(refusal, Check(AVetting.PartOne(behaviors))?.Code);

    [Theory]
    [InlineData("PHOTO=4", "")]
    [InlineData("PHOTO=4", "looks bad")]
    [InlineData("PHOTO=4", "A second person filmed the gate motor and the camera pole")]
    [InlineData("MISREP=1|ELICIT=3", "  ")]
    public void The_nine_stand_only_with_additional_facts(string behaviors, string additional) =>
        Assert.Equal("vetting.additional-facts", Check(AVetting.PartOne(behaviors, additional))?.Code);

    [Theory]
    [InlineData("PHOTO=4", "Northfork says no crew was due that day.")]
    [InlineData("MISREP=1, 2|ELICIT=how many spare transformers", "The owner denies that he works there.")]
    [InlineData("MISREP=1", "")]
    public void With_them_they_do_and_the_seven_need_none(string behaviors, string additional) =>
        Assert.Null(Check(AVetting.PartOne(behaviors, additional)));

    [Fact]
    public void Photography_alone_is_said_to_be_not_enough() =>
        Assert.StartsWith("Photography alone is not enough.", Check(AVetting.PartOne("PHOTO=4"))?.Reason, StringComparison.Ordinal);

    [Fact]
    public void Something_speaks_against_it() => Assert.Equal("vetting.nothing-against", Check(AVetting.PartOne(against: " \n "))?.Code);

    [Theory]
    [InlineData(false, true, "vetting.duty")]
    [InlineData(true, false, "vetting.not-trained")]
    public void Only_the_trained_sign(bool duty, bool trained, string refusal) =>
        Assert.Equal(refusal, PartOneRule.Check(AVetting.Sar(), AVetting.Vetter(duty, trained), AVetting.PartOne())?.Code);

    [Theory]
    [InlineData("part-two")]
    [InlineData("closed")]
    [InlineData("ise-sar")]
    public void What_does_not_wait_for_it_is_not_signed_again(string stage) =>
        Assert.Equal("vetting.not-part-one", PartOneRule.Check(AVetting.Sar(SarStages.Of(stage)), AVetting.Vetter(), AVetting.PartOne())?.Code);

    [Fact]
    public void What_was_sent_back_is_signed_again() =>
        Assert.Null(PartOneRule.Check(AVetting.Sar(SarStage.MoreFacts), AVetting.Vetter(), AVetting.PartOne()));

    [Theory]
    [InlineData("He is a Muslim from the city.", "")]
    [InlineData("", "The driver goes to protests.")]
    public void The_readers_own_words_pass_the_guard(string additional, string forIt) =>
        Assert.Equal("vetting.protected-words", Check(AVetting.PartOne(additional: additional, forIt: forIt))?.Code);

    private static Refusal? Check(PartOne said) => PartOneRule.Check(AVetting.Sar(), AVetting.Vetter(), said);
}
