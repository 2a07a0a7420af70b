using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

/// <summary>
/// 428 labelled pairs of names by others (OpenSanctions' name-bench, a half). Names alone; the line is the default one. The half was
/// looked at while the rules were written, so <see cref="NameScoreTests"/> shows the figure on made-up names beside it.
/// </summary>
public class NameBenchTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Person", 0.85)]
    [InlineData("", 0.87)]
    public void Names_are_told_apart(string schema, double floor)
    {
        if (SharedFiles.Find("name-bench/cases_half.csv") is not { } path) { Assert.Skip("shared data not there: matching/name-bench"); return; }

        var pairs = Rows(path).Where(row => schema.Length == 0 || row["schema"] == schema)
            .Select(row => (Score: NameScore.Of(row["schema"] == "Person" ? EntityKind.Person : EntityKind.Organization, row["name1"], row["name2"]), IsOne: row["is_match"] == "true")).ToList();
        var reached = PairQuality.At(NameScore.Same, pairs, pairs.Count(pair => pair.IsOne));
        output.WriteLine($"{schema}: {pairs.Count} pairs, F1 {reached.F1:0.000}; at the best line, chosen with the truth, {PairQuality.Best(pairs, reached.True).Quality.F1:0.000}");

        Assert.True(reached.F1 >= floor, $"F1 {reached.F1:0.000}");
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var rows = new CsvReader(File.OpenRead(path));
        while (rows.ReadRow()) yield return rows.Head.Index().ToDictionary(column => column.Item, column => rows.Text(column.Index));
    }
}
