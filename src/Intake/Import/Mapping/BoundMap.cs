namespace Tessera.Intake.Import.Mapping;

/// <summary>A map laid on the columns of a file: every column it names is there.</summary>
internal sealed class BoundMap
{
    private readonly Dictionary<string, int> _columns;

    private BoundMap(ImportMap map, IReadOnlyList<string> columns)
    {
        (Map, Columns) = (map, columns);
        _columns = columns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.OrdinalIgnoreCase);
    }

    public ImportMap Map { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>Columns that nothing in the map names.</summary>
    public IReadOnlyList<string> Unused =>
        [.. Columns.Except(Named().Select(named => named.Column).Concat(Map.Ignore), StringComparer.OrdinalIgnoreCase)];

    public static BoundMap Bind(ImportMap map, IReadOnlyList<string> columns)
    {
        var bound = new BoundMap(map, columns);
        var problems = bound.Named().Where(named => !bound._columns.ContainsKey(named.Column)).Select(named => new MapProblem(named.Field, NoColumn(named.Column, columns))).ToList();
        return problems.Count == 0 ? bound : throw new UnusableMapException(problems);
    }

    /// <summary>Where the column stands, and the name the file gives it.</summary>
    public int this[string column] => _columns[column];

    private IEnumerable<(string Field, string Column)> Named()
    {
        foreach (var column in Map.Id) yield return ("id", column);
        if (Map.Occurred is { } occurred)
        {
            yield return ("occurred.date", occurred.Date);
            if (occurred.Time is not null) yield return ("occurred.time", occurred.Time);
            if (occurred.ClockIn is not null) yield return ("occurred.clockIn", occurred.ClockIn);
        }

        if (Map.Place.Latitude is { } latitude) yield return ("place.latitude", latitude);
        if (Map.Place.Longitude is { } longitude) yield return ("place.longitude", longitude);
        foreach (var (field, source) in Sources())
            foreach (var column in source.Columns) yield return (field, column);
    }

    private IEnumerable<(string Field, TextSource Source)> Sources()
    {
        (string, TextSource?)[] single =
        [
            ("narrative", Map.Narrative), ("heading", Map.Heading), ("category", Map.Category),
            ("place.text", Map.Place.Text), ("place.city", Map.Place.City), ("place.state", Map.Place.State), ("place.zip", Map.Place.Zip),
        ];
        foreach (var (field, source) in single)
            if (source is not null) yield return (field, source);
        foreach (var (mention, index) in Map.Mentions.Select((mention, index) => (mention, index)))
            foreach (var (name, source) in mention.Fields) yield return ($"mentions[{index}].fields.{name}", source);
        foreach (var (name, source) in Map.Attributes) yield return ($"attributes.{name}", source);
    }

    private static string NoColumn(string column, IReadOnlyList<string> columns) => Nearest.Of(column, columns) is { } meant
        ? $"the file has no column “{column}”; did you mean “{meant}”?"
        : $"the file has no column “{column}”. It has: {string.Join(", ", columns.Select(name => $"“{name}”"))}.";
}
