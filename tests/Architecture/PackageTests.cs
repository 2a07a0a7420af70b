using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tessera.Tests.Architecture;

/// <summary>Exact packages (docs/decisions/0005): a package source that lacks a version gives the next one and only warns, and the next one may have another licence.</summary>
public sealed partial class PackageTests
{
    private static readonly Dictionary<string, string> Central = XDocument.Load(Path.Combine(House.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value, StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlyList<XDocument> Projects =
        [.. House.Files("src", ".csproj").Concat(House.Files("tests", ".csproj")).Select(file => XDocument.Load(file)), XDocument.Load(Path.Combine(House.Root, "Directory.Build.props"))];

    [Fact]
    public void Every_version_is_exact() => Assert.Empty(Central.Where(package => !Exact().IsMatch(package.Value)));

    [Fact]
    public void Versions_stand_in_one_place() =>
        Assert.Empty(Projects.SelectMany(project => project.Descendants("PackageReference"))
            .Where(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || !Central.ContainsKey(package.Attribute("Include")!.Value)));

    [Fact]
    public void A_lifted_version_is_an_error()
    {
        var silenced = Projects.SelectMany(project => project.Descendants()).Where(element => element.Name.LocalName is "NoWarn" or "WarningsNotAsErrors");

        Assert.DoesNotContain(silenced, element => element.Value.Contains("NU1603", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_restored_is_what_was_asked_for()
    {
        var assets = Assets().ToList();

        Assert.NotEmpty(assets);
        Assert.Empty(assets.SelectMany(Restored).Distinct().Where(package => Central.TryGetValue(package.Name, out var wanted) && wanted != package.Version)
            .Select(package => $"{package.Name}: {Central[package.Name]} was asked for, {package.Version} came"));
    }

    private static IEnumerable<string> Assets() => Directory.EnumerateFiles(Path.Combine(House.Root, "artifacts", "obj"), "project.assets.json", SearchOption.AllDirectories);

    private static IEnumerable<(string Name, string Version)> Restored(string assets)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(assets));
        return [.. json.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").ValueEquals("package"))
            .Select(library => library.Name.Split('/')).Select(parts => (parts[0], parts[1]))];
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[\w.]+)?$", RegexOptions.None, 1000)]
    private static partial Regex Exact();
}
