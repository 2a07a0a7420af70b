using Tessera.Matching;

namespace Tessera.Cli.Resolve;

/// <summary>Which column of the file says what.</summary>
internal sealed record ColumnMap(IReadOnlyList<(int Column, RosterField Field)> Map, int Truth)
{
    public static string Words { get; } = string.Join(", ", Enum.GetNames<RosterField>().Select(name => name.ToLowerInvariant()));

    public static ColumnMap Read(FileInfo file, string map, string? truth)
    {
        using var stream = file.OpenRead();
        var head = new CsvReader(stream).Head;
        var columns = map.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(pair => One(head, pair)).ToList();
        return columns.Count == 0 ? throw new Stopped("--map names no column.", Exit.Usage) : new(columns, truth is null ? -1 : ColumnOf(head, truth));
    }

    private static (int, RosterField) One(IReadOnlyList<string> head, string pair)
    {
        var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !Enum.TryParse<RosterField>(parts[1], ignoreCase: true, out var field) || int.TryParse(parts[1], out _))
            throw new Stopped($"'{pair}' is not COLUMN=WORD with a word of: {Words}.", Exit.Usage);
        return (ColumnOf(head, parts[0]), field);
    }

    private static int ColumnOf(IReadOnlyList<string> head, string name)
    {
        foreach (var (index, column) in head.Index())
        {
            if (string.Equals(column, name, StringComparison.OrdinalIgnoreCase)) return index;
        }
        throw new Stopped($"There is no column '{name}'; the file has {string.Join(", ", head)}.", Exit.Usage);
    }
}
