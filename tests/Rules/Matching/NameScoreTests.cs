using CsCheck;
using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

public class NameScoreTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("bin Salvan Mohammed", "Mohammed bin Salvan")]
    [InlineData("JanDaniel Bothwold", "Jan Daniel Bothwold")]
    [InlineData("Pellant, Jory", "Jory Ann Pellant")]
    [InlineData("Sergei Pelanov", "Сергей Пеланов")]
    [InlineData("Khaled Nooristan", "خالد نورستان")]
    [InlineData("Ted Pellant", "Theodore Pellant")]
    [InlineData("J.-C. Pellant", "Jean-Claude Pellant")]
    [InlineData("Señora Ana Núñarez", "Ana Nunarez")]
    public void One_name_in_two_spellings(string one, string other) => Assert.InRange(NameScore.Of(EntityKind.Person, one, other), NameScore.Same, 1000);

    [Theory]
    [InlineData("Jory Viktorovich Pellant", "Jory Borisovich Pellant")]
    [InlineData("Ahmad bin Hasan al-Pellan", "Hasan bin Ahmad al-Pellan")]
    [InlineData("Jory Pellant Sr.", "Jory Pellant Jr.")]
    [InlineData("Jory Pellant", "Dorle Pellant")]
    [InlineData("William G. Pellant", "William W. Pellant")]
    public void Two_names_that_share_much(string one, string other) => Assert.InRange(NameScore.Of(EntityKind.Person, one, other), 0, NameScore.Same - 1);

    [Theory]
    [InlineData("Northfork Electric L.L.C.", "Northfork Electric Limited Liability Company", true)]
    [InlineData("NorthforkAG", "Northfork Aktiengesellschaft", true)]
    [InlineData("First Northfork Int’l", "1st Northfork International", true)]
    [InlineData("Three Northforks", "3 Northforks", true)]
    [InlineData("Northfork Fund II", "Northfork Fund", false)]
    [InlineData("Northfork Fund II", "Northfork Fund III", false)]
    [InlineData("LXC Aviation", "LAU Aviation", false)]
    [InlineData("Banco Northfork Chile", "Banco Northfork Mexico", false)]
    public void Organizations(string one, string other, bool same) => Assert.Equal(same, NameScore.Of(EntityKind.Organization, one, other) >= NameScore.Same);

    [Theory]
    [InlineData(41)]
    [InlineData(1907)]
    public void Made_names_are_told_apart(int seed)
    {
        var pairs = MadeNamePairs.Of(seed, 2000).Select(pair => (Score: NameScore.Of(EntityKind.Person, pair.One, pair.Other), pair.IsOne)).ToList();
        var reached = PairQuality.At(NameScore.Same, pairs, pairs.Count(pair => pair.IsOne));
        output.WriteLine($"seed {seed}: precision {reached.Precision:0.000}, recall {reached.Recall:0.000}, F1 {reached.F1:0.000}");

        Assert.True(reached.F1 >= 0.93, $"F1 {reached.F1:0.000}");
    }

    [Fact]
    public void Which_name_comes_first_does_not_matter() => Gen.Select(AnyName, AnyName).Sample((one, other) =>
    {
        Assert.Equal(NameScore.Of(EntityKind.Person, one, other), NameScore.Of(EntityKind.Person, other, one));
        Assert.Equal(NameScore.Of(EntityKind.Organization, one, other), NameScore.Of(EntityKind.Organization, other, one));
    }, iter: 3000);

    /// <summary>"Electric x" may be Electric of the other side, or the other way around.</summary>
    [Fact]
    public void Nor_does_it_where_either_name_could_join_two_words() => Assert.Equal(
        NameScore.Of(EntityKind.Person, "Pellant Jory Electric bin x", "bin bin Electric x Bob"), NameScore.Of(EntityKind.Person, "bin bin Electric x Bob", "Pellant Jory Electric bin x"));

    [Fact]
    public void A_machine_word_measures_as_the_table_does() => Gen.Select(AnyWord, AnyWord, Gen.Int[0, 6]).Sample((one, other, limit) =>
        Assert.Equal(EditDistance.Scalar(one, other, limit), EditDistance.Between(one, other, limit)), iter: 20_000);

    private static readonly Gen<string> AnyWord = Gen.Char["ABCDÉ"].Array[0, 66].Select(letters => new string(letters));

    private static readonly Gen<string> AnyName =
        Gen.OneOf("Jory", "Jorey", "Bob", "Robert", "al-Rashidan", "bin", "Rashid", "Pellant", "Pelant", "PellantJory", "J.", "Jr", "de la", "Mohammed", "محمد", "Сергей", "II", "Electric", "Ltd", "x")
            .Array[0, 6].Select(words => string.Join(' ', words));
}
