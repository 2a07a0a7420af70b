using Tessera.Vetting.Narrative;

namespace Tessera.Tests.Rules.Vetting;

/// <summary>SAR-V1: a fact stands in the report, in its words.</summary>
public class FactFinderTests
{
    [Theory]
    [InlineData("2", "He showed a laminated card with no photo.")]
    [InlineData("laminated card", "laminated card")]
    [InlineData("LAMINATED   card", "laminated card")]
    [InlineData("“laminated card”", "laminated card")]
    public void Is_found_by_number_or_by_words(string given, string found) => Assert.Equal(found, Assert.Single(FactFinder.Read(AVetting.Narrative, given)).Found?.Text);

    [Fact]
    public void Several_are_parted_by_commas_and_semicolons() =>
        Assert.Equal(["1", "3", "filmed the gate motor"], FactFinder.Read(AVetting.Narrative, "1, 3; filmed the gate motor").Select(fact => fact.Given));

    [Theory]
    [InlineData("17")]
    [InlineData("no")]
    [InlineData("he cut the fence")]
    public void What_the_report_does_not_say_is_not_found(string given) => Assert.Null(Assert.Single(FactFinder.Read(AVetting.Narrative, given)).Found);

    [Fact]
    public void Nothing_given_is_nothing() => Assert.Empty(FactFinder.Read(AVetting.Narrative, " ; "));

    [Fact]
    public void Says_where_it_stands()
    {
        var found = FactFinder.Find("He said “stop”.  Then\nhe  left the gate.", "then he left");

        Assert.Equal("Then\nhe  left", found?.Text);
        Assert.Equal(17, found?.Start);
    }
}
