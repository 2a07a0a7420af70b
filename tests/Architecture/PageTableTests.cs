using Microsoft.AspNetCore.Components;
using Tessera.Tests.Browser.Journey;

namespace Tessera.Tests.Architecture;

/// <summary>Every page is visited: those that the workspace routes to, and those that the Portal answers with.</summary>
public sealed class PageTableTests
{
    [Fact]
    public void Every_page_of_the_workspace_has_a_row_and_every_row_a_page() =>
        AssertSame(Routed(), PageTable.OfTheWorkspace);

    [Fact]
    public void Every_page_of_the_door_has_a_row_and_every_row_a_page() => AssertSame(OfTheDoor(), PageTable.OfTheDoor);

    [Fact]
    public void Every_page_is_looked_at_in_a_browser() =>
        Assert.Empty(PageTable.OfTheWorkspace.GroupBy(row => row.Page).Where(rows => rows.All(row => row.Looks is "-")).Select(rows => rows.Key));

    [Fact]
    public void Every_page_is_asked_for_by_every_role() =>
        Assert.Empty(PageTable.OfTheWorkspace.GroupBy(row => row.Page)
            .Where(rows => !rows.Any(row => row.Answers.Count == PageTable.Columns.Count)).Select(rows => rows.Key));

    private static void AssertSame(IEnumerable<string> pages, IReadOnlyList<PageRow> rows)
    {
        var (found, visited) = (pages.ToHashSet(StringComparer.Ordinal), rows.Select(row => row.Page).ToHashSet(StringComparer.Ordinal));

        Assert.NotEmpty(found);
        Assert.Empty(found.Except(visited));
        Assert.Empty(visited.Except(found));
    }

    private static IEnumerable<string> Routed() =>
        House.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false)).Select(type => type.Name);

    /// <summary>StepPage is the frame that shows the page of a step.</summary>
    private static IEnumerable<string> OfTheDoor() =>
        House.Assemblies.Single(assembly => assembly.GetName().Name is "Tessera.Portal").GetTypes()
            .Where(type => House.IsComponent(type) && type.Name.EndsWith("Page", StringComparison.Ordinal) && type.Name is not "StepPage").Select(type => type.Name);
}
