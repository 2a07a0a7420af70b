using Tessera.Access.Contracts;
using Tessera.Records.Contracts;
using Tessera.Records.Give;
using static Tessera.Tests.Rules.Records.AReleaseOf;

namespace Tessera.Tests.Rules.Records;

/// <summary>28 CFR 23.20(e), (g), (h); regulation 6.1, 6.3, 8.2.</summary>
public class TermsRuleTests
{
    [Fact]
    public void A_purpose_a_need_and_a_label_are_enough() => Assert.Null(Check(Giving()));

    [Theory]
    [InlineData("CURIOSITY", "Because.")]
    [InlineData(Purposes.Investigation, "  ")]
    public void Purpose_and_need_to_know_are_said(string purpose, string need) => Assert.Equal("records.need-to-know", Check(Giving(purpose, need)));

    [Theory]
    [InlineData("records.not-labelled", "TLP:AMBER")]
    [InlineData("records.not-labelled", "ORCON")]
    [InlineData("records.unknown-marking", "U//FOUO", "SECRET")]
    [InlineData("records.two-lights", "U//FOUO", "TLP:RED", "TLP:GREEN")]
    [InlineData(null, "U//FOUO", "LES", "ORCON", "TLP:AMBER")]
    public void What_leaves_is_labelled(string? refusal, params string[] markings) => Assert.Equal(refusal, Check(Giving(markings: markings)));

    [Theory]
    [InlineData(-1, "records.term-over")]
    [InlineData(0, null)]
    [InlineData(300, null)]
    [InlineData(301, "records.term-too-long")]
    public void The_term_lies_between_today_and_the_purge(int days, string? refusal) => Assert.Equal(refusal, Check(Giving(until: Today.AddDays(days))));

    [Fact]
    public void The_banner_names_the_law_first_and_the_light_last() =>
        Assert.Equal("U//FOUO//LES//ORCON//TLP:AMBER", HandlingMarkings.Banner(["TLP:AMBER", "ORCON", "LES", "U//FOUO"]));

    private static string? Check(Giving giving) => TermsRule.Check(Record(), giving, Today)?.Code;
}
