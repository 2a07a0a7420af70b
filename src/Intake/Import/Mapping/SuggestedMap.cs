using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Reading;

namespace Tessera.Intake.Import.Mapping;

/// <summary>A first map for a file, guessed from its column names and first rows. A person reads and corrects it; it is never used unseen.</summary>
internal static partial class SuggestedMap
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string source, IReadOnlyList<string> columns, IReadOnlyList<SourceRow> sample)
    {
        var free = new FreeColumns(columns, sample);
        var map = new JsonObject { ["source"] = source, ["kind"] = RowKinds.OpenSource };
        if (free.Take(ColumnWords.Id, free.IsUnique) is { } id) map["id"] = id;
        if (OccurredOf(free) is { } occurred) map["occurred"] = occurred;
        var place = PlaceOf(free);
        map["narrative"] = free.Take(ColumnWords.Narrative) ?? free.TakeLongest();
        if (free.Take(ColumnWords.Category) is { } category) map["category"] = category;
        if (place.Count > 0) map["place"] = place;
        if (MentionsOf(free) is { Count: > 0 } mentions) map["mentions"] = mentions;
        var rest = free.Rest();
        if (rest.Count > 0) map["attributes"] = new JsonArray([.. rest.Select(column => JsonValue.Create(column))]);
        return map.ToJsonString(Readable);
    }

    private static JsonObject? OccurredOf(FreeColumns free)
    {
        if (free.Take(ColumnWords.Date) is not { } date) return null;
        var occurred = new JsonObject { ["date"] = date };
        if (free.Take(ColumnWords.Time) is { } time) occurred["time"] = time;
        if (OrderOf(free.Values(date)) is { } order) occurred["order"] = order is DateOrder.DayMonthYear ? "dmy" : "mdy";
        occurred["zone"] = DateRules.PlaceZone;
        return occurred;
    }

    /// <summary>The order the column's own dates prove; without proof the American one, which the person sees in the map.</summary>
    private static DateOrder? OrderOf(IEnumerable<string> dates)
    {
        var numbers = dates.Select(date => TwoNumbers().Match(date)).Where(match => match.Success).ToList();
        if (numbers.Count == 0) return null;
        return numbers.Exists(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > 12) ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
    }

    private static JsonObject PlaceOf(FreeColumns free)
    {
        var place = new JsonObject();
        if (free.Take(ColumnWords.Latitude) is { } latitude && free.Take(ColumnWords.Longitude) is { } longitude) (place["latitude"], place["longitude"]) = (latitude, longitude);
        if (free.Take(ColumnWords.City) is { } city) place["city"] = city;
        if (free.Take(ColumnWords.State) is { } state) place["state"] = state;
        if (free.Take(ColumnWords.Zip) is { } zip) place["zip"] = zip;
        if (!place.ContainsKey("city") && free.Take(ColumnWords.Address) is { } text) place["text"] = text;
        return place;
    }

    private static JsonArray MentionsOf(FreeColumns free)
    {
        var mentions = new JsonArray();
        foreach (var (kind, words) in ColumnWords.Mentions)
        {
            var fields = new JsonObject();
            foreach (var (field, names) in words)
                if (free.Take(names) is { } column) fields[field] = column;
            if (fields.Count > 0) mentions.Add((JsonNode)new JsonObject { ["kind"] = kind, ["role"] = "subject", ["fields"] = fields });
        }

        return mentions;
    }

    [GeneratedRegex(@"^\s*(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}\b", RegexOptions.None, 200)]
    private static partial Regex TwoNumbers();
}
