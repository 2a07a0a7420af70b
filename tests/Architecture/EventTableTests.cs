using System.Text.RegularExpressions;
using Tessera.Kernel.Log;

namespace Tessera.Tests.Architecture;

/// <summary>CJIS AU-2: the table of events is what the code writes and what docs/rules/events.md says, no more and no less.</summary>
public sealed partial class EventTableTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(House.Root, "docs/rules/events.md"));

    /// <summary>All that could write an entry, but the table itself and what plants a demo's past.</summary>
    private static readonly string Sources = string.Join('\n', House.Files("src", ".cs", ".razor", ".sql")
        .Where(file => !file.EndsWith("EventTable.cs", StringComparison.Ordinal) && !file.Contains("/src/Cli/", StringComparison.Ordinal)).Select(File.ReadAllText));

    [Fact]
    public void Every_event_stands_in_the_document_word_for_word() =>
        Assert.Empty(EventTable.All.Select(row => $"| {row.Kind} | {string.Join(", ", row.Outcomes)} | {row.Class} | {row.Who} | {row.What} |")
            .Where(row => !Document.Contains(row, StringComparison.Ordinal)));

    [Fact]
    public void Every_event_of_the_document_is_in_the_table() =>
        Assert.Empty(DocumentRow().Matches(Document).Select(row => row.Groups["kind"].Value).Where(kind => kind is not "event" && EventTable.Find(kind) is null));

    [Fact]
    public void What_the_code_writes_is_in_the_table() =>
        Assert.Empty(Written().Matches(Sources).Select(call => call.Groups["kind"].Value).Distinct().Where(kind => EventTable.Find(kind) is null));

    [Fact]
    public void What_is_in_the_table_is_written_somewhere() =>
        Assert.Empty(EventTable.All.Select(row => row.Kind).Where(kind => !Sources.Contains($"\"{kind}\"", StringComparison.Ordinal) && !IsComposed(kind)));

    [Fact]
    public void Who_and_outcome_are_words_that_the_document_explains()
    {
        Assert.All(EventTable.All, row => Assert.Contains(row.Who, (string[])["person", "gate", "machine", "either"]));
        Assert.All(EventTable.All, row => Assert.Subset(new HashSet<string>(["done", "refused", "failed", "not-found"], StringComparer.Ordinal), row.Outcomes.ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void An_event_that_is_not_in_the_table_is_not_written()
    {
        Assert.Throws<InvalidOperationException>(() => EventTable.Require("record.copied", "done"));
        Assert.Throws<InvalidOperationException>(() => EventTable.Require("record.viewed", "refused"));
        EventTable.Require("record.viewed", "done");
    }

    /// <summary>A kind whose last word is looked up: an ask's state, what is on file of a person.</summary>
    private static bool IsComposed(string kind) => Composed().Matches(Sources).Any(call => kind.StartsWith(call.Groups["start"].Value, StringComparison.Ordinal));

    [GeneratedRegex("""\b(Audit|Announce|ShowList|WriteAsync|WriteInAsync|TryAsync|ActAsync|RunAsync)\((\w+(\.Value|\.Id)?, )?"(?<kind>[a-z-]+\.[a-z-]+|judged)"|\bShow\([^"\n]*"(?<kind>[a-z-]+\.[a-z-]+)"\)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Written();

    [GeneratedRegex("""\$"(?<start>[a-z-]+\.([a-z]+-)?)\{""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Composed();

    [GeneratedRegex(@"^\| (?<kind>[a-z.-]+) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex DocumentRow();
}
