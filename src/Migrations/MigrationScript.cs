using System.Security.Cryptography;
using System.Text;

namespace Tessera.Migrations;

/// <summary>One numbered step of the schema's history, embedded from <c>Sql/</c>.</summary>
internal sealed record MigrationScript(string Name, string Text)
{
    /// <summary>Every script of this build, in the order of its number.</summary>
    public static IReadOnlyList<MigrationScript> All { get; } = [.. Embedded().OrderBy(script => script.Name, StringComparer.Ordinal)];

    /// <summary>Tells whether a script was edited after it was applied.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private static IEnumerable<MigrationScript> Embedded()
    {
        var assembly = typeof(MigrationScript).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new(name, reader.ReadToEnd());
        }
    }
}
