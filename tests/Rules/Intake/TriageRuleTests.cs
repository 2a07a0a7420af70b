using Tessera.Intake.Tips;
using Tessera.Kernel.Reporting;
using Tessera.Records.Contracts;

namespace Tessera.Tests.Rules.Intake;

/// <summary>Regulation PP-4: 5 minutes, 4 hours, 72 hours.</summary>
public class TriageRuleTests
{
    [Fact]
    public void Emergency_words_are_immediate() => Assert.Equal(Priority.Immediate, TriageRule.PriorityOf(new TipBody(), [ReportMarks.Emergency]));

    [Fact]
    public void A_threat_that_is_happening_or_coming_is_immediate()
    {
        Assert.Equal(Priority.Immediate, TriageRule.PriorityOf(Threat("yes"), []));
        Assert.Equal(Priority.Immediate, TriageRule.PriorityOf(Threat("coming"), []));
    }

    [Fact]
    public void A_threat_that_is_over_is_high() => Assert.Equal(Priority.High, TriageRule.PriorityOf(Threat("no"), []));

    [Fact]
    public void A_school_is_high() => Assert.Equal(Priority.High, TriageRule.PriorityOf(new TipBody(), [ReportMarks.School]));

    [Fact]
    public void Everything_else_is_routine() => Assert.Equal(Priority.Routine, TriageRule.PriorityOf(new TipBody { What = "A man took photographs of a bridge." }, []));

    [Theory]
    [InlineData(Priority.Immediate, 5)]
    [InlineData(Priority.High, 4 * 60)]
    [InlineData(Priority.Routine, 72 * 60)]
    public void Each_priority_has_its_clock(Priority priority, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), TriageRule.ClockOf(priority));

    private static TipBody Threat(string happening) => new() { Happening = happening, Threat = new ReportedThreat { Made = "yes" } };
}
