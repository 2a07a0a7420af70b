using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Mapping;
using Tessera.Intake.Import.Reading;
using Tessera.Kernel.Geography;

namespace Tessera.Intake.Import.Taking;

/// <summary>Turns the rows of one file into reports, one after another; it knows the rows it has seen, to find doubles.</summary>
internal sealed class RowTaker(BoundMap map, DateRules dates, Gazetteer gazetteer)
{
    private const int LongestHeading = 80;

    private readonly Dictionary<UInt128, (int Row, UInt128 Content)> _seen = [];

    /// <summary>Null for a hidden row that the map says to skip.</summary>
    public RowOutcome? Take(SourceRow row)
    {
        if (row.IsHidden && map.Map.SkipsHiddenRows) return null;
        if (row.Fault is { } fault) return new RowRefused(row.Number, row.Line, null, "", fault);
        if (row.Cells.Skip(map.Columns.Count).FirstOrDefault(cell => !cell.IsBlank) is { IsBlank: false, Text: var extra })
            return new RowRefused(row.Number, row.Line, null, Excerpt.Of(extra), $"The row has {row.Cells.Count} cells, the header {map.Columns.Count}: its cells may have shifted.");

        var reading = new RowReading(map, row);
        var report = Read(row, reading);
        return reading.Refused ?? Double(row, report) ?? (RowOutcome)report;
    }

    private ImportedReport Read(SourceRow row, RowReading reading)
    {
        var wanted = map.Map;
        if (row.Cells.Count < map.Columns.Count) reading.Note($"The row has {row.Cells.Count} of {map.Columns.Count} cells; the others were taken as blank.");
        if (row.IsHidden) reading.Note("The row is hidden in the sheet.");

        var narrative = reading.Text(wanted.Narrative);
        if (narrative is null) reading.Refuse(wanted.Narrative.Columns is [var first, ..] ? first : null, "The narrative is blank.");
        var (placeText, place) = PlaceReader.Read(reading, wanted.Place, gazetteer);
        return new(row.Number, row.Line)
        {
            Key = KeyOf(row, reading),
            Narrative = narrative ?? "",
            Heading = reading.Text(wanted.Heading)?.Trim() ?? Beginning(narrative ?? ""),
            Category = reading.Text(wanted.Category)?.Trim(),
            Occurred = OccurredOf(reading, place),
            PlaceText = placeText,
            Place = place,
            Mentions = [.. wanted.Mentions.Select(mention => MentionOf(mention, reading)).OfType<ImportedMention>()],
            Attributes = Filled(wanted.Attributes, reading),
            Notes = reading.Notes,
        };
    }

    private WhenOccurred? OccurredOf(RowReading reading, PlaceFound? place)
    {
        if (map.Map.Occurred is not { } occurred) return null;

        var time = occurred.Time is null ? (Cell?)null : reading.Cell(occurred.Time);
        var text = occurred.ClockIn is null ? null : reading.Cell(occurred.ClockIn).Text;
        var read = WhenReader.Read(reading.Cell(occurred.Date), time, place, RulesOf(occurred), text);
        if (read is null)
        {
            if (occurred.IsRequired) reading.Refuse(occurred.Date, "The row does not say when it happened.");
            return null;
        }

        if (read.Succeeds(out var when, out var why)) reading.Note(when.Note);
        else reading.Refuse(FaultyColumn(occurred, reading), why);
        return when;
    }

    /// <summary>The time's, if the date alone can be read.</summary>
    private string FaultyColumn(OccurredMap occurred, RowReading reading) =>
        occurred.Time is { } time && WhenReader.Read(reading.Cell(occurred.Date), null, null, RulesOf(occurred))?.Value is not null ? time : occurred.Date;

    private DateRules RulesOf(OccurredMap occurred) => dates with
    {
        Order = occurred.Order,
        Zone = occurred.Zone,
        HasAviationLetters = occurred.HasAviationLetters,
        MidnightIsTime = occurred.MidnightIsTime,
    };

    private string KeyOf(SourceRow row, RowReading reading)
    {
        if (map.Map.Id.Count == 0) return RowKey.Text(RowKey.Of(map.Map.Source, Texts(row)));
        foreach (var column in map.Map.Id)
            if (reading.Cell(column).IsBlank) reading.Refuse(column, "The row has no id.");
        return RowKey.Text(RowKey.Of(map.Map.Source, map.Map.Id.Select(column => reading.Cell(column).Text.Trim())));
    }

    private RowRefused? Double(SourceRow row, ImportedReport report)
    {
        var (key, content) = (RowKey.Parse(report.Key), RowKey.Of("", Texts(row)));
        if (_seen.TryAdd(key, (row.Number, content))) return null;

        var first = _seen[key];
        var id = map.Map.Id.Count > 0 ? map.Map.Id[0] : null;
        return content == first.Content
            ? new(row.Number, row.Line, null, "", $"The row says the same as row {first.Row}.")
            : new(row.Number, row.Line, id, id is null ? "" : Excerpt.Of(row[map[id]].Text), $"Row {first.Row} has the same id and says something else.");
    }

    private IEnumerable<string> Texts(SourceRow row) => Enumerable.Range(0, map.Columns.Count).Select(column => row[column].Text);

    private static ImportedMention? MentionOf(MentionMap mention, RowReading reading) =>
        Filled(mention.Fields, reading) is { Count: > 0 } fields ? new(mention.Kind, mention.Role, fields) : null;

    private static Dictionary<string, string> Filled(IReadOnlyDictionary<string, TextSource> sources, RowReading reading)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, source) in sources)
            if (reading.Text(source) is { } text) filled.Add(name, text.Trim());
        return filled;
    }

    /// <summary>The first words of the narrative, for a list of reports.</summary>
    private static string Beginning(string narrative)
    {
        var line = string.Join(' ', narrative.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestHeading) return line;
        var space = line.LastIndexOf(' ', LongestHeading - 1);
        var end = space > LongestHeading / 2 ? space : LongestHeading - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return line[..end] + "…";
    }
}
