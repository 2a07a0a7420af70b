using Tessera.Intake.Open;

namespace Tessera.Tests.Rules.Intake;

/// <summary>Regulation PP-4: somebody looks at a threat to life within five minutes, whatever in its report throws.</summary>
public class PatienceRuleTests
{
    [Fact]
    public void What_throws_is_on_the_desk_as_words_within_four_minutes() =>
        Assert.InRange(RestUntil(HowMuch.Words), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4));

    [Fact]
    public void And_if_its_words_throw_too_that_it_came_is_known_soon_after() =>
        Assert.InRange(RestUntil(HowMuch.Nothing), RestUntil(HowMuch.Words), TimeSpan.FromMinutes(6));

    [Fact]
    public void It_is_never_tried_without_a_pause() =>
        Assert.All(Enumerable.Range(1, 100), failures => Assert.InRange(PatienceRule.RestAfter(failures), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1)));

    private static TimeSpan RestUntil(HowMuch much)
    {
        var (failures, rest) = (0, TimeSpan.Zero);
        while (PatienceRule.MuchAfter(failures) < much) rest += PatienceRule.RestAfter(++failures);
        return rest;
    }
}
