using System.Text.RegularExpressions;

namespace Tessera.Tests.Architecture;

/// <summary>How files are: short, finished, numbered.</summary>
public sealed partial class FileTests
{
    private const int Longest = 300;

    /// <summary>Which module owns which numbers of <c>src/Migrations/Sql</c>.</summary>
    private static readonly (int From, int To, string[] Names)[] Ranges =
    [
        (1, 99, ["kernel", "log"]),
        (100, 199, ["access", "identity"]),
        // Before the records, of which it holds ids alone.
        (190, 199, ["oversight"]),
        (200, 299, ["records"]),
        (300, 399, ["graph"]),
        (400, 499, ["tasking"]),
        (500, 599, ["intake", "portal"]),
        (600, 699, ["vetting"]),
    ];

    /// <summary>Tables say one thing many times; the schema's history is read once.</summary>
    private static bool MayBeLong(string file) => file.EndsWith("Tables.cs", StringComparison.Ordinal) || file.EndsWith(".sql", StringComparison.Ordinal);

    [Fact]
    public void No_file_is_longer_than_a_few_screens() =>
        Assert.Empty(House.Files("src", ".cs", ".razor", ".css", ".js", ".mjs").Where(file => !MayBeLong(file))
            .Select(file => (File: House.Short(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > Longest)
            .Select(file => $"{file.File}: {file.Lines} lines"));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.Empty(House.Files("src", ".cs", ".razor", ".css", ".js", ".mjs", ".sql").Concat(House.Files("tests", ".cs"))
            .Where(file => Later().IsMatch(File.ReadAllText(file))).Select(House.Short));

    [Fact]
    public void A_migration_has_a_number_of_its_modules_range_and_no_other_has_it()
    {
        var scripts = House.Files("src/Migrations/Sql", ".sql").Select(file => Path.GetFileName(file)).ToList();

        Assert.Empty(scripts.Where(script => !IsInRange(script)));
        Assert.Empty(scripts.GroupBy(script => script[..4], StringComparer.Ordinal).Where(same => same.Count() > 1).SelectMany(same => same));
    }

    private static bool IsInRange(string script) =>
        ScriptName().Match(script) is { Success: true } name
        && int.Parse(name.Groups["number"].ValueSpan, provider: null) is var number
        && Ranges.Any(range => number >= range.From && number <= range.To && range.Names.Contains(name.Groups["module"].Value));

    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|H[A]CK)\b", RegexOptions.None, 1000)]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?<number>\d{4})-(?<module>[a-z]+)(-[a-z0-9-]+)?\.sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScriptName();
}
