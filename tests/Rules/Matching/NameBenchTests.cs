using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

/// <summary>
/// 428 labelled pairs of names by others (OpenSanctions' name-bench, a half). Names alone, no parameter chosen on them: the line
/// is where a name outweighs a common one, 12 bits above "any two". A floor that a change may not fall under, not a target.
/// </summary>
public class NameBenchTests(ITestOutputHelper output)
{
    private const int Line = 12_000;

    [Theory]
    [InlineData("Person", EntityKind.Person, 0.72)]
    [InlineData("Company", EntityKind.Organization, 0.65)]
    public void Names_are_told_apart(string schema, EntityKind kind, double floor)
    {
        if (Cases() is not { } path) { Assert.Skip("shared data not there: matching/name-bench"); return; }

        var cases = Rows(path).Where(row => row["schema"] == schema)
            .Select(row => (Bits: NameBits(kind, row["name1"], row["name2"]), IsMatch: row["is_match"] == "true")).ToList();
        var best = cases.Select(one => one.Bits).Distinct().Max(line => F1(cases, line));
        var reached = F1(cases, Line);
        output.WriteLine($"{schema}: {cases.Count} pairs, F1 {reached:0.000} at {Line / 1000} bits; at the best line, chosen with the truth, {best:0.000}");

        Assert.True(reached >= floor, $"F1 {reached:0.000}");
    }

    private static int NameBits(EntityKind kind, string one, string other)
    {
        var evidence = Comparison.Compare(Mention(kind, one), Mention(kind, other), Weights.First);
        return evidence.Total - evidence.Millibits(Codes.Prior);
    }

    private static Tessera.Matching.Features Mention(EntityKind kind, string name) =>
        Tessera.Matching.Features.From(Guid.CreateVersion7(), kind, new Dictionary<string, string> { [AttributeKeys.Full] = name });

    private static double F1(List<(int Bits, bool IsMatch)> cases, int line)
    {
        var hits = cases.Count(one => one.IsMatch && one.Bits >= line);
        return 2.0 * hits / Math.Max(1, cases.Count(one => one.Bits >= line) + cases.Count(one => one.IsMatch));
    }

    private static string? Cases()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Tessera.slnx"))) continue;
            var data = Environment.GetEnvironmentVariable("TESSERA_DATA") ?? Path.Combine(folder.FullName, "..", "shared", "data");
            var path = Path.Combine(data, "matching", "name-bench", "cases_half.csv");
            return File.Exists(path) ? path : null;
        }
        return null;
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var head = lines[0].Split(',');
        return lines.Skip(1).Select(Fields).Where(fields => fields.Count == head.Length).Select(fields => head.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static List<string> Fields(string line)
    {
        List<string> fields = [""];
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) fields.Add("");
            else fields[^1] += c;
        }
        return fields;
    }
}
