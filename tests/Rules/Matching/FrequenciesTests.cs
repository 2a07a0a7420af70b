using Tessera.Matching;
using static Tessera.Tests.Rules.Matching.Mentions;

namespace Tessera.Tests.Rules.Matching;

/// <summary>ARCHITECTURE idea 4: frequency tables may speak of values with 20 holders or more, and of no other.</summary>
public class FrequenciesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(19)]
    public void Below_twenty_holders_a_value_is_as_rare_as_an_unknown_one(int holders)
    {
        var frequencies = Counted(holders);

        Assert.Equal((14_600, false), frequencies.Worth(Field.Surname, "VARRICK", 14_600));
        Assert.Equal(frequencies.Worth(Field.Surname, "NOBODY", 14_600), frequencies.Worth(Field.Surname, "VARRICK", 14_600));
    }

    [Fact]
    public void From_twenty_holders_on_a_value_is_worth_its_share() =>
        Assert.Equal((Bits.OneIn(20, 1020), true), Counted(20).Worth(Field.Surname, "VARRICK", 14_600));

    [Fact]
    public void A_person_in_a_hundred_reports_holds_a_name_once()
    {
        var holder = Id(7);
        var frequencies = Frequencies.Count("test", Enumerable.Range(0, 100).Select(_ => (holder, Person("given=Jory,family=Varrick"))));

        Assert.False(frequencies.Worth(Field.Surname, "VARRICK", 14_600).IsCommon);
    }

    [Fact]
    public void A_phone_that_twenty_share_says_little()
    {
        var shelter = Enumerable.Range(0, 40).Select(i => Person($"given=G{(char)('A' + i % 26)}{(char)('A' + i / 26)}x,family=Fxx,phone=571-555-0148")).ToList();
        var weights = Weights.First with { Frequencies = Frequencies.Count("test", shelter.Select(mention => (mention.Mention, mention))) };

        Assert.Equal(0, Comparison.Compare(shelter[0], shelter[1], weights).Millibits(Codes.Phone));
    }

    private static Frequencies Counted(int holders) => Frequencies.Count("test", Enumerable.Range(0, 1000 + holders)
        .Select(i => Person($"given=Jory,family={(i < holders ? "Varrick" : $"F{new string((char)('A' + i % 26), 1 + i / 60)}")}")).Select(mention => (mention.Mention, mention)));
}
