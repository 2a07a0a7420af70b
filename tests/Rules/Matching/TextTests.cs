using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

public class TextTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("ABC", "XYZ", 0)]
    [InlineData("", "", 0)]
    public void Jaro_Winkler_gives_the_published_values(string a, string b, double expected) =>
        Assert.Equal(expected, JaroWinkler.Similarity(a, b), 3);

    [Theory]
    [InlineData("PELLANT", "PELLANT", 0)]
    [InlineData("PELLANT", "PELANT", 1)]
    [InlineData("PELLANT", "PELLNAT", 1)]
    [InlineData("JOREY", "JORY", 1)]
    [InlineData("KITTEN", "SITTING", 3)]
    public void Edit_distance_counts_an_exchange_as_one(string a, string b, int expected) =>
        Assert.Equal(expected, EditDistance.Between(a, b, 3));

    [Fact]
    public void Edit_distance_stops_at_its_limit() => Assert.Equal(3, EditDistance.Between("ABCDEFGH", "STUVWXYZ", 2));

    [Theory]
    [InlineData("SMITH", "SM0", "XMT")]
    [InlineData("SCHMIDT", "XMT", "SMT")]
    [InlineData("THOMAS", "TMS", "TMS")]
    [InlineData("CATHERINE", "K0RN", "KTRN")]
    [InlineData("KATHERINE", "K0RN", "KTRN")]
    [InlineData("JOSE", "HS", "HS")]
    [InlineData("KNIGHT", "NT", "NT")]
    [InlineData("WRIGHT", "RT", "RT")]
    [InlineData("MICHAEL", "MKL", "MXL")]
    [InlineData("CABRILLO", "KPRL", "KPR")]
    [InlineData("CAMPBELL", "KMPL", "KMPL")]
    [InlineData("MCCLELLAN", "MKLLN", "MKLLN")]
    [InlineData("BREAUX", "PR", "PR")]
    [InlineData("XAVIER", "SF", "SFR")]
    public void Double_metaphone_gives_the_published_codes(string word, string first, string second) =>
        Assert.Equal((first, second), DoubleMetaphone.Of(word));

    [Theory]
    [InlineData("Müller", "MULLER")]
    [InlineData("O’Brien", "OBRIEN")]
    [InlineData("Лавров", "LAVROV")]
    [InlineData("Núñez", "NUNEZ")]
    [InlineData("Sech1n", "SECHIN")]
    public void A_name_is_folded_to_capital_letters(string written, string folded) => Assert.Equal(folded, NameText.Fold(written));

    [Fact]
    public void The_longest_hostile_word_stays_short() => Assert.Equal(NameText.LongestWord, NameText.Fold(new string('文', 100_000)).Length);

    [Theory]
    [InlineData(1, 2, 1000)]
    [InlineData(1, 1024, 10_000)]
    [InlineData(1, 365, 8511)]
    [InlineData(1006, 100_000, 6635)]
    [InlineData(5, 5, 0)]
    [InlineData(0, 5, 0)]
    public void Bits_are_integer_logarithms(long part, long whole, int expected) => Assert.Equal(expected, Bits.OneIn(part, whole));

    [Fact]
    public void Bits_agree_with_floating_logarithms_to_the_last_thousandth()
    {
        for (var part = 1; part < 5000; part += 7) Assert.Equal(Math.Floor(Math.Log2(100_000.0 / part) * 1000), Bits.OneIn(part, 100_000), 1.0);
    }
}
