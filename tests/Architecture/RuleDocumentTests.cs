using System.Text.RegularExpressions;

namespace Tessera.Tests.Architecture;

/// <summary>One law, one place: each row of a table in <c>docs/rules</c> maps a paragraph to a rule and to the test that keeps it.</summary>
public sealed partial class RuleDocumentTests
{
    private static readonly string Tests = string.Join('\n', House.Files("tests", ".cs").Select(File.ReadAllText));

    public static TheoryData<string> Documents => [.. House.Files("docs/rules", ".md").Select(House.Short)];

    [Theory, MemberData(nameof(Documents))]
    public void Every_rule_names_a_test_that_exists(string document)
    {
        var rows = File.ReadLines(Path.Combine(House.Root, document)).Where(line => line.StartsWith('|')).ToList();

        Assert.Empty(rows.Where(IsRule).Where(row => !NamesATest(row)));
    }

    [Fact]
    public void A_test_that_does_not_exist_is_noticed()
    {
        Assert.True(NamesATest("| law | rule | `RuleDocumentTests.A_test_that_does_not_exist_is_noticed` |"));
        Assert.False(NamesATest("| law | rule | `RuleDocumentTests.There_is_no_such_test` |"));
        Assert.False(NamesATest("| law | rule | |"));
    }

    /// <summary>Not the head of a table (the row before the dashes says "test") nor its dashes.</summary>
    private static bool IsRule(string row) => !Dashes().IsMatch(row) && !row.TrimEnd(' ', '|').EndsWith("test", StringComparison.OrdinalIgnoreCase);

    private static bool NamesATest(string row)
    {
        var names = TestName().Matches(row.TrimEnd().TrimEnd('|').Split('|')[^1]);
        return names.Count > 0 && names.All(name => Exists(name.Groups["class"].Value, name.Groups["method"].Value));
    }

    private static bool Exists(string type, string method) =>
        Regex.IsMatch(Tests, $@"\bclass {type}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
        && (method.Length is 0 || Regex.IsMatch(Tests, $@"\b{method}\(", RegexOptions.None, TimeSpan.FromSeconds(1)));

    [GeneratedRegex(@"^\|[\s|:-]+\|\s*$", RegexOptions.None, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"`(?<class>\w+Tests)(\.(?<method>\w+))?`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();
}
