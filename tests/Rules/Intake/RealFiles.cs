using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Mapping;
using Tessera.Intake.Import.Reading;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;

namespace Tessera.Tests.Rules.Intake;

/// <summary>Files of the real world, which lie beside the repository and never in it.</summary>
internal static class RealFiles
{
    public static readonly DateRules Rules = new(new DateOnly(2026, 11, 24)) { HomeZone = "America/New_York" };

    /// <summary>Skips the test, with a word, on a machine that has no such file.</summary>
    public static string Path(params string[] parts)
    {
        var path = System.IO.Path.Combine([Root, "..", "shared", "data", "real", .. parts]);
        Assert.SkipUnless(File.Exists(path), $"The real file {System.IO.Path.Combine(parts)} is not on this machine.");
        return path;
    }

    public static string Map(string name) => File.ReadAllText(System.IO.Path.Combine(Root, "docs", "import", name));

    public static List<RowOutcome> Take(string path, string mapJson)
    {
        var map = MapFile.Read(mapJson);
        using var table = SourceFile.Open(File.OpenRead(path), new(map.Sheet, map.HeaderRow, map.Delimiter));
        var taker = new RowTaker(BoundMap.Bind(map, table.Columns), Rules, Gazetteer.Instance);
        return [.. table.Rows().Select(taker.Take).OfType<RowOutcome>()];
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Tessera.slnx"))) folder = System.IO.Path.GetDirectoryName(folder)!;
        return folder;
    }
}
