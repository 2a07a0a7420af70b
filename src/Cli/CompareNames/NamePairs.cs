using System.Globalization;
using Tessera.Matching;

namespace Tessera.Cli.CompareNames;

/// <summary>Two names of a file, how much of them is one name, and the truth where the file tells it.</summary>
internal sealed record NamePair(EntityKind Kind, string One, string Other, int Score, bool? IsOne)
{
    public bool SaidOne => Score >= NameScore.Same;
}

internal static class NamePairs
{
    public static IReadOnlyList<NamePair> Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        var rows = new CsvReader(stream);
        var (one, other) = (Column(rows, "name1"), Column(rows, "name2"));
        if (one < 0 || other < 0) throw new Stopped($"{file.Name} needs the columns name1 and name2; it has {string.Join(", ", rows.Head)}.", Exit.Usage);

        var (match, kind) = (Column(rows, "is_match"), Math.Max(Column(rows, "schema"), Column(rows, "kind")));
        List<NamePair> pairs = [];
        while (rows.ReadRow())
        {
            var (left, right, what) = (rows.Text(one), rows.Text(other), kind < 0 ? EntityKind.Person : KindOf(rows.Text(kind)));
            pairs.Add(new(what, left, right, NameScore.Of(what, left, right), match < 0 ? null : Truth(rows.Text(match))));
        }
        return pairs;
    }

    public static void Write(FileInfo into, IReadOnlyList<NamePair> pairs)
    {
        using var text = new StreamWriter(into.FullName);
        text.WriteLine("name1,name2,score,one_name");
        foreach (var pair in pairs) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Quoted(pair.One)},{Quoted(pair.Other)},{pair.Score},{(pair.SaidOne ? "true" : "false")}"));
    }

    private static int Column(CsvReader rows, string name) => rows.Head.Index().Where(column => string.Equals(column.Item, name, StringComparison.OrdinalIgnoreCase)).Select(column => column.Index).DefaultIfEmpty(-1).First();

    private static EntityKind KindOf(string text) => text.Trim().ToUpperInvariant() is "PERSON" or "" ? EntityKind.Person : EntityKind.Organization;

    private static bool? Truth(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" or "Y" or "1.0" => true,
        "" => null,
        _ => false,
    };

    private static string Quoted(string text) => text.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
