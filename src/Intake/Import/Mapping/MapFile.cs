using System.Text.Json;
using Tessera.Intake.Import.Dates;

namespace Tessera.Intake.Import.Mapping;

/// <summary>Reads a map from its JSON.</summary>
internal static class MapFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    public static ImportMap Read(string json)
    {
        using var document = Parse(json);
        var problems = new List<MapProblem>();
        var map = MapOf(new("", document.RootElement, problems));
        return problems.Count == 0 ? map : throw new UnusableMapException(problems);
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException wrong)
        {
            throw new UnusableMapException([new("", $"The map is no JSON: line {wrong.LineNumber + 1}, letter {wrong.BytePositionInLine + 1}.")]);
        }
    }

    private static ImportMap MapOf(MapNode map)
    {
        map.Knows("source", "kind", "sheet", "headerRow", "delimiter", "hiddenRows", "id", "occurred", "narrative", "heading", "category", "place", "mentions", "attributes", "ignore");
        return new()
        {
            Source = map.Required("source")?.Text() ?? "",
            Kind = map["kind"]?.OneOf(RowKinds.All) ?? RowKinds.OpenSource,
            Sheet = map["sheet"]?.Text(),
            HeaderRow = map["headerRow"]?.WholeNumber(0, 1000),
            Delimiter = map["delimiter"] is { } delimiter ? DelimiterOf(delimiter) : null,
            SkipsHiddenRows = map["hiddenRows"]?.OneOf("take", "skip") == "skip",
            Id = map["id"]?.Texts() ?? [],
            Occurred = map["occurred"] is { } occurred ? OccurredOf(occurred) : null,
            Narrative = map.Required("narrative") is { } narrative ? TextOf(narrative, "\n\n") : new([]),
            Heading = map["heading"] is { } heading ? TextOf(heading) : null,
            Category = map["category"] is { } category ? TextOf(category) : null,
            Place = map["place"] is { } place ? PlaceOf(place) : new(),
            Mentions = map["mentions"] is { } mentions ? MentionsOf(mentions) : [],
            Attributes = map["attributes"] is { } attributes ? AttributesOf(attributes) : new Dictionary<string, TextSource>(StringComparer.Ordinal),
            Ignore = map["ignore"]?.Texts() ?? [],
        };
    }

    private static char DelimiterOf(MapNode node) => node.OneOf(",", ";", "\t", "|")[0];

    private static OccurredMap OccurredOf(MapNode node)
    {
        if (node.IsText) return new(node.Text());
        node.Knows("date", "time", "order", "zone", "zoneLetters", "midnight", "clockIn", "required");
        var zone = node["zone"]?.Text() ?? DateRules.PlaceZone;
        if (zone != DateRules.PlaceZone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            node["zone"]!.Problem($"“{zone}” is no time zone. Write “place”, or a name such as “America/New_York”.");

        return new(node.Required("date")?.Text() ?? "", node["time"]?.Text())
        {
            Order = node["order"]?.OneOf("mdy", "dmy") switch { "mdy" => DateOrder.MonthDayYear, "dmy" => DateOrder.DayMonthYear, _ => null },
            Zone = zone,
            HasAviationLetters = node["zoneLetters"]?.OneOf("aviation") is not null,
            ClockIn = node["clockIn"]?.Text(),
            MidnightIsTime = node["midnight"]?.OneOf("time", "no-time") == "time",
            IsRequired = node["required"]?.Flag() ?? false,
        };
    }

    private static PlaceMap PlaceOf(MapNode node)
    {
        if (node.IsText) return new() { Text = TextOf(node) };
        node.Knows("text", "city", "state", "zip", "latitude", "longitude", "within");
        if (node["latitude"] is null != node["longitude"] is null) node.Problem("names one of latitude and longitude; a point needs both.");
        return new()
        {
            Text = node["text"] is { } text ? TextOf(text, ", ") : null,
            City = node["city"] is { } city ? TextOf(city) : null,
            State = node["state"] is { } state ? TextOf(state) : null,
            Zip = node["zip"] is { } zip ? TextOf(zip) : null,
            Latitude = node["latitude"]?.Text(),
            Longitude = node["longitude"]?.Text(),
            WithinMeters = node["within"]?.WholeNumber(1, 1_000_000),
        };
    }

    private static List<MentionMap> MentionsOf(MapNode node)
    {
        if (!node.IsList) node.Problem("must be a list [ … ].");
        return [.. node.Items().Select(MentionOf)];
    }

    private static MentionMap MentionOf(MapNode node)
    {
        node.Knows("kind", "role", "fields");
        var kind = node.Required("kind")?.OneOf([.. MentionWords.Fields.Keys]) ?? "person";
        var fields = node.Required("fields")?.Knows([.. MentionWords.Fields[kind].Keys]);
        return new(kind, node["role"]?.OneOf(MentionWords.Roles) ?? "subject",
            fields?.Members().ToDictionary(member => member.Name, member => TextOf(member.Node), StringComparer.Ordinal) ?? []);
    }

    /// <summary>A list of columns keeps their own names; an object gives them others.</summary>
    private static Dictionary<string, TextSource> AttributesOf(MapNode node)
    {
        if (node.IsList) return node.Texts().Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(column => column, TextSource.Of, StringComparer.Ordinal);
        if (!node.IsObject) node.Problem("must be a list of columns, or an object { name: column }.");
        return node.Members().ToDictionary(member => member.Name, member => TextOf(member.Node), StringComparer.Ordinal);
    }

    private static TextSource TextOf(MapNode node, string join = " ")
    {
        if (!node.IsObject) return new(node.Texts(), join);
        node.Knows("columns", "join", "constant");
        if (node["constant"] is { } constant) return new([], join, constant.Text());
        return new(node.Required("columns")?.Texts() ?? [], node["join"]?.Text() ?? join);
    }
}
