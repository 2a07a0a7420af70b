using Tessera.Vetting.Codes;
using Tessera.Vetting.Guard;

namespace Tessera.Tests.Rules.Vetting;

/// <summary>Regulation 2.3, 2.4, 6.2: the tables are whole, and each code is there once.</summary>
public class CodesTests
{
    [Fact]
    public void There_are_seven_defined_and_nine_that_need_more()
    {
        Assert.Equal(7, Behaviors.All.Count(behavior => behavior.Group is BehaviorGroup.DefinedCriminal));
        Assert.Equal(9, Behaviors.All.Count(behavior => behavior.Group is BehaviorGroup.NeedsAdditionalFacts));
        Assert.Equal(Enumerable.Range(1, 16), Behaviors.All.Select(behavior => behavior.Number));
        Assert.Equal(16, Behaviors.All.Select(behavior => behavior.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void There_are_34_sectors_and_18_kinds_of_report()
    {
        Assert.Equal(34, Sectors.All.Select(sector => sector.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(18, TipClasses.All.Select(kind => kind.Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("admiralty", "F", "6", true)]
    [InlineData("sar", "unknown", "cannot-be-judged", true)]
    [InlineData("admiralty", "unknown", "6", false)]
    [InlineData("sar", "F", "6", false)]
    [InlineData("other", "A", "1", false)]
    public void A_grade_belongs_to_its_scheme(string scheme, string source, string content, bool holds) =>
        Assert.Equal(holds, GradeScheme.Holds(new(scheme, source, content)));

    [Fact]
    public void Every_clue_of_the_guard_names_a_behavior() => Assert.All(BehaviorClues.All, clue => Assert.NotNull(Behaviors.Find(clue.Behavior)));
}
