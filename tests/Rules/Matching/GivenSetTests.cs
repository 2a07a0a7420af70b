using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

/// <summary>
/// Labelled files by others (FEBRL; Splink's fake_1000 and historical figures, a half). Floors a change may not fall under; no weight, line or
/// list was chosen by a label of theirs, and <see cref="ResolverTests"/> shows made-up rows beside them.
/// </summary>
public class GivenSetTests(ITestOutputHelper output)
{
    private const string Febrl = "given_name=given,surname=family,street_number=house,address_1=street,postcode=postcode,suburb=place,date_of_birth=birth,soc_sec_id=document";

    [Theory]
    [InlineData("febrl/dataset3.csv", Febrl, "rec_id", 0.997, 0.997)]
    [InlineData("splink/fake_1000.csv", "first_name=given,surname=family,dob=birth,city=place,email=email", "cluster", 0.90, 0.90)]
    public void Persons_are_found(string file, string map, string truth, double pairs, double persons)
    {
        if (SharedFiles.Find(file) is not { } path) { Assert.Skip($"shared data not there: matching/{file}"); return; }

        var csv = new CsvReader(File.OpenRead(path));
        var table = RosterReader.Read(csv, [.. map.Split(',').Select(pair => pair.Split('=')).Select(pair => (Column(csv, pair[0]), Enum.Parse<RosterField>(pair[1], ignoreCase: true)))], Column(csv, truth));
        var who = truth == "rec_id" ? NumbersIn(path) : table.Truth;
        var quality = ResolutionQuality.Of(new Resolver(table.Roster).Run(), who);
        output.WriteLine($"{file}: pairs F1 {quality.Pairs.F1:0.0000} (best {quality.Best.F1:0.0000}), persons F1 {quality.Clusters.F1:0.0000}");

        Assert.True(quality.Pairs.F1 >= pairs, $"pairs F1 {quality.Pairs.F1:0.0000}");
        Assert.True(quality.Clusters.F1 >= persons, $"persons F1 {quality.Clusters.F1:0.0000}");
    }

    private static int Column(CsvReader csv, string name) => csv.Head.Index().Single(column => column.Item == name).Index;

    /// <summary>rec-1496-org and rec-1496-dup-2 are person 1496.</summary>
    private static int[] NumbersIn(string path) => [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => int.Parse(line.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture) + 1)];
}
