using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;

namespace Tessera.Tests.Rules.Intake;

/// <summary>A row is taken whole or refused with its column and why; nothing between.</summary>
public class RowTakerTests
{
    private const string Map = """
        {
          "source": "s", "id": "id", "narrative": "text",
          "occurred": { "date": "date", "time": "time", "order": "mdy", "zone": "place" },
          "place": { "city": "city", "state": "state", "latitude": "lat", "longitude": "lon" }
        }
        """;

    private const string Header = "id,date,time,text,city,state,lat,lon\n";

    [Theory]
    [InlineData("1,13/45/2014,,x,,,,", "date", "13/45/2014", "“13/45/2014” is no day of the calendar.")]
    [InlineData("1,1/1/2014,99:99,x,,,,", "time", "99:99", "“99:99” is no time of day.")]
    [InlineData("1,1/1/2014,,  ,,,,", "text", "", "The narrative is blank.")]
    [InlineData(" ,1/1/2014,,x,,,,", "id", "", "The row has no id.")]
    [InlineData("1,1/1/2014,,x,,,north,1", "lat", "north", "is no latitude or longitude.")]
    [InlineData("1,1/1/2014,,x,,,-77.03,138.9", "", "", "")]
    [InlineData("1,1/1/2014,,x,,,138.9,-77.03", "lat", "138.9", "lies outside ±90 degrees.")]
    [InlineData("1,1/1/2014,,x,,,1,1,extra", null, "extra", "The row has 9 cells, the header 8: its cells may have shifted.")]
    public void A_refusal_names_row_column_value_and_reason(string row, string? column, string value, string why)
    {
        var outcome = Assert.Single(Imports.Take(Header + row, Map));

        if (why.Length == 0) Assert.IsType<ImportedReport>(outcome);
        else Assert.Equal(new RowRefused(2, null, column, value, why), outcome);
    }

    [Fact]
    public void A_short_row_is_taken_with_a_note()
    {
        var report = Assert.IsType<ImportedReport>(Assert.Single(Imports.Take(Header + "1,1/1/2014,,x\n", Map)));

        Assert.Equal("The row has 4 of 8 cells; the others were taken as blank.", report.Notes[0]);
    }

    [Fact]
    public void A_double_is_told_from_a_clash_of_ids()
    {
        var outcomes = Imports.Take(Header + "7,1/1/2014,,x,,,,\n7,1/1/2014,,x,,,,\n7,1/1/2014,,y,,,,\n", Map);

        Assert.Equal(["The row says the same as row 2.", "Row 2 has the same id and says something else."], outcomes.OfType<RowRefused>().Select(row => row.Why));
    }

    [Fact]
    public void A_key_outlives_the_map_and_the_order_of_rows()
    {
        const string first = "a,b\n1,one\n2,two\n", turned = "a,b\n2,two\n1,one\n";
        var keys = Keys(first, """{ "source": "s", "narrative": "b" }""");

        Assert.Equal(keys.Order(StringComparer.Ordinal), Keys(turned, """{ "source": "s", "narrative": ["a", "b"] }""").Order(StringComparer.Ordinal));
        Assert.Empty(keys.Intersect(Keys(first, """{ "source": "other", "narrative": "b" }"""), StringComparer.Ordinal));

        static IEnumerable<string> Keys(string csv, string map) => [.. Imports.Take(csv, map).Cast<ImportedReport>().Select(report => report.Key)];
    }

    [Theory]
    [InlineData("38.8895,-77.0353", PlaceKind.Point, 10)]
    [InlineData("38.89,-77.04", PlaceKind.Point, 555)]
    [InlineData("38°53'23\"N,77°02'07\"W", PlaceKind.Point, 16)]
    public void A_point_is_as_exact_as_it_is_written(string coordinates, PlaceKind kind, int meters)
    {
        var row = "1,,,x,,,\"" + coordinates.Replace("\"", "\"\"", StringComparison.Ordinal).Replace(",", "\",\"", StringComparison.Ordinal) + "\"";
        var place = Assert.IsType<ImportedReport>(Assert.Single(Imports.Take(Header + row, Map))).Place!;

        Assert.Equal((kind, "DC", meters), (place.Kind, place.State, place.Within.RadiusMeters));
        Assert.StartsWith("near ", place.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,0", "The coordinates are 0, 0, which means none.")]
    [InlineData("38.9,", "One of latitude and longitude is missing; neither was used.")]
    [InlineData("34.0522,-118.2437", "The coordinates lie 3,725 km from Baltimore, Maryland and were not used.")]
    public void A_point_that_cannot_be_is_left_for_the_words(string coordinates, string note)
    {
        var report = Assert.IsType<ImportedReport>(Assert.Single(Imports.Take(Header + $"1,,,x,Baltimore,MD,{coordinates}", Map)));

        Assert.Equal(PlaceKind.City, report.Place!.Kind);
        Assert.Contains(note, report.Notes);
    }

    [Fact]
    public void What_no_text_can_keep_is_replaced_and_said()
    {
        var report = Assert.IsType<ImportedReport>(Assert.Single(Imports.Take("text,b\nhel\0lo,1\n", """{ "source": "s", "narrative": "text" }""")));

        Assert.Equal("hel\uFFFDlo", report.Narrative);
        Assert.Single(report.Notes);
    }

    [Fact]
    public void A_long_narrative_is_whole_and_its_heading_short()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 20_000));
        var report = Assert.IsType<ImportedReport>(Assert.Single(Imports.Take($"text,b\n{text},1\n", """{ "source": "s", "narrative": "text" }""")));

        Assert.Equal(text, report.Narrative);
        Assert.InRange(report.Heading.Length, 70, 81);
    }

    [Fact]
    public void Mentions_hold_only_what_the_row_names()
    {
        const string map = """{ "source": "s", "narrative": "text", "mentions": [{ "kind": "person", "role": "witness", "fields": { "name": ["first", "last"], "phone": "phone" } }] }""";
        var reports = Imports.Take("text,first,last,phone\nx,Ann,Lee,\ny,,,\n", map).Cast<ImportedReport>().ToList();

        var mention = Assert.Single(reports[0].Mentions);
        Assert.Equal(("person", "witness", "Ann Lee"), (mention.Kind, mention.Role, mention.Fields["name"]));
        Assert.Single(mention.Fields);
        Assert.Empty(reports[1].Mentions);
    }
}
