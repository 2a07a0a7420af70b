namespace Tessera.Tests.Rules.Matching;

/// <summary>Labelled files that lie beside the project and are never part of it; in TESSERA_DATA, where that is set.</summary>
internal static class SharedFiles
{
    /// <summary>Null where it is not there: a test then says that it skips.</summary>
    public static string? Find(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Tessera.slnx"))) continue;
            var data = Environment.GetEnvironmentVariable("TESSERA_DATA") ?? Path.Combine(folder.FullName, "..", "shared", "data");
            var path = Path.Combine(data, "matching", file);
            return File.Exists(path) ? path : null;
        }
        return null;
    }
}
