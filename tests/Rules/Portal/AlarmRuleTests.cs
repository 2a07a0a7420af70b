using Tessera.Kernel.Reporting;
using Tessera.Portal.Emergency;

namespace Tessera.Tests.Rules.Portal;

/// <summary>Regulation 7.1 block 0; 7.2 PP-4, PP-9.</summary>
public class AlarmRuleTests
{
    [Theory]
    [InlineData("There is a man with a gun outside the store")]
    [InlineData("someone put a BOMB here in the station")]
    [InlineData("Active shooter at the mall")]
    [InlineData("he is about to blow up the bridge")]
    [InlineData("Hay un hombre con una pistola aquí en la tienda")]
    [InlineData("tiene una bomba, ahora esta en la estacion")]
    [InlineData("Van a disparar en la plaza, auxilio")]
    public void Danger_that_is_present_raises_the_911_page(string text) => Assert.Contains(ReportMarks.Emergency, AlarmRule.Check(text));

    [Theory]
    [InlineData("A man asked the guard when the shift changes and filmed the gate")]
    [InlineData("Two people measured the bridge with a tape last Tuesday")]
    [InlineData("My neighbor bought forty bags of fertilizer for his farm")]
    [InlineData("Un dron voló sobre la planta de agua el domingo")]
    [InlineData("")]
    [InlineData(null)]
    public void Ordinary_reports_raise_nothing(string? text) => Assert.Empty(AlarmRule.Check(text));

    [Fact]
    public void What_happens_now_raises_it_whatever_the_words() =>
        Assert.Contains(ReportMarks.Emergency, AlarmRule.Check(new CitizenReport { Happening = "yes", What = "Somebody climbs over the fence" }));

    [Theory]
    [InlineData("I want to kill myself")]
    [InlineData("my friend talks about suicide")]
    [InlineData("he said he does not want to live")]
    [InlineData("quiere quitarse la vida")]
    [InlineData("ya no quiero vivir")]
    public void Words_of_self_harm_show_988(string text) => Assert.Contains(ReportMarks.SelfHarm, AlarmRule.Check(text));

    [Theory]
    [InlineData("a student posted that he will shoot at the high school")]
    [InlineData("amenaza en la escuela: va a atacar a los maestros")]
    public void Threats_to_schools_take_their_route(string text) => Assert.Contains(ReportMarks.School, AlarmRule.Check(text));

    [Fact]
    public void Every_text_of_the_report_is_looked_at() => Assert.Contains(ReportMarks.Emergency, AlarmRule.Check(new CitizenReport
    {
        What = "I am worried about a man in the lobby", Threat = new() { WhichWeapons = "he is carrying a rifle" },
    }));

    [Fact]
    public void A_long_text_is_looked_at_in_good_time()
    {
        var text = string.Concat(Enumerable.Repeat("he said that he would have an argument ", 256));

        var took = System.Diagnostics.Stopwatch.StartNew();
        _ = AlarmRule.Check(text).ToList();

        Assert.True(took.ElapsedMilliseconds < 1000, $"{took.ElapsedMilliseconds} ms");
    }
}
