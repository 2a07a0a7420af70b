using System.Xml.Linq;
using Tessera.Kernel;
using Tessera.Migrations;

namespace Tessera.Tests.Architecture;

/// <summary>Who may call whom (docs/decisions/0001): leftwards only, never between siblings.</summary>
public sealed class ReferenceTests
{
    private const string Drawing = "Kernel ← Access ← Records ← Graph ← Tasking ← Intake ← Vetting ← Oversight ← Migrations ← Web, Cli";

    /// <summary>Beside the row, and what each may know: arithmetic, a child process without rights, and the public's door.</summary>
    private static readonly Dictionary<string, string[]> Beside = new(StringComparer.Ordinal)
    {
        ["Matching"] = [],
        ["Sanitizer"] = [],
        ["Portal"] = ["Kernel"],
    };

    /// <summary>Who in the row may know what stands beside it.</summary>
    private static readonly Dictionary<string, string[]> MayAlsoKnow = new(StringComparer.Ordinal)
    {
        ["Graph"] = ["Matching"],
        ["Cli"] = ["Matching"],
        ["Intake"] = ["Sanitizer"],
        ["Web"] = ["Sanitizer"],
    };

    public static TheoryData<string> Projects => [.. House.Projects];

    [Theory, MemberData(nameof(Projects))]
    public void References_go_leftwards(string project) => Assert.Empty(Declared(project).Except(Allowed(project)));

    [Theory, MemberData(nameof(Projects))]
    public void What_is_used_is_declared(string project)
    {
        var used = House.Assemblies.Single(assembly => assembly.GetName().Name == $"Tessera.{project}").GetReferencedAssemblies()
            .Select(reference => reference.Name!).Where(name => name.StartsWith("Tessera.", StringComparison.Ordinal)).Select(name => name["Tessera.".Length..]);

        Assert.Empty(used.Except(Declared(project)));
    }

    [Fact]
    public void The_list_of_modules_is_every_module_from_left_to_right()
    {
        var withModule = House.Assemblies.Where(assembly => House.Types(assembly).Any(type => type is { IsInterface: false } && typeof(IModule).IsAssignableFrom(type)));
        var listed = TesseraModules.All.Select(module => Name(module.GetType().Assembly.GetName().Name!)).ToList();

        Assert.Equal(withModule.Select(assembly => Name(assembly.GetName().Name!)).Order(), listed.Order());
        Assert.Equal(listed.OrderBy(StepOf), listed);
    }

    [Fact]
    public void Each_module_has_a_schema_of_its_own() =>
        Assert.Equal(TesseraModules.All.Count, TesseraModules.All.Select(module => module.Schema).Distinct(StringComparer.Ordinal).Count());

    private static IEnumerable<string> Allowed(string project)
    {
        if (Beside.TryGetValue(project, out var few)) return few;
        var step = StepOf(project);
        Assert.True(step >= 0, $"{project} stands nowhere in the drawing: {Drawing}");
        return Steps.Take(step).SelectMany(projects => projects).Concat(MayAlsoKnow.GetValueOrDefault(project, []));
    }

    private static IReadOnlyList<string[]> Steps { get; } =
        [.. Drawing.Split('←').Select(step => step.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static int StepOf(string project) => Steps.ToList().FindIndex(step => step.Contains(project));

    private static string Name(string assembly) => assembly["Tessera.".Length..];

    private static IReadOnlyList<string> Declared(string project) =>
        [.. XDocument.Load(Path.Combine(House.Root, "src", project, $"{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))];
}
