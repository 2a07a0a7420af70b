using Tessera.Intake.Import.Mapping;

namespace Tessera.Tests.Rules.Intake;

/// <summary>A wrong map says where it is wrong, all at once.</summary>
public class MapFileTests
{
    [Fact]
    public void A_map_is_read()
    {
        var map = MapFile.Read("""
            {
              // comments and a last comma are welcome
              "source": "s", "kind": "open-source", "id": ["Case", "Year"],
              "occurred": { "date": "D", "time": "T", "order": "mdy", "zone": "America/Chicago" },
              "narrative": ["N1", "N2"], "category": { "constant": "Drone" },
              "place": { "city": "C", "state": { "constant": "IL" }, "latitude": "Lat", "longitude": "Lon", "within": 200 },
              "mentions": [{ "kind": "person", "fields": { "name": ["First", "Last"] } }],
              "attributes": { "beat": "B" },
            }
            """);

        Assert.Equal(["Case", "Year"], map.Id);
        Assert.Equal(("\n\n", "Drone", "IL"), (map.Narrative.Join, map.Category!.Constant, map.Place.State!.Constant));
        Assert.Equal(("person", "subject"), (map.Mentions[0].Kind, map.Mentions[0].Role));
    }

    [Fact]
    public void Everything_wrong_is_told_with_its_place()
    {
        var wrong = Assert.Throws<UnusableMapException>(() => MapFile.Read("""
            {
              "kind": "tipp", "narativ": "N",
              "occurred": { "date": "D", "order": "ymd", "zone": "Eastern" },
              "place": { "latitude": "Lat" },
              "mentions": [{ "kind": "person", "fields": { "nmae": "N" } }],
              "headerRow": -1
            }
            """));

        Assert.Equal(
            [
                "narativ: is not known; did you mean “narrative”?",
                "source: is missing.",
                "kind: must be one of: “open-source”, “tip”.",
                "headerRow: must be a whole number from 0 to 1000.",
                "occurred.zone: “Eastern” is no time zone. Write “place”, or a name such as “America/New_York”.",
                "occurred.order: must be one of: “mdy”, “dmy”.",
                "narrative: is missing.",
                "place: names one of latitude and longitude; a point needs both.",
                "mentions[0].fields.nmae: is not known; did you mean “name”?",
            ],
            wrong.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("{ \"source\": ", "The map is no JSON: line 1, letter 13.")]
    [InlineData("[]", "must be an object { … }.")]
    public void What_is_no_map_is_said(string json, string why) => Assert.Contains(why, Assert.Throws<UnusableMapException>(() => MapFile.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_that_is_not_in_the_file_is_named_with_its_field()
    {
        var map = MapFile.Read("""{ "source": "s", "narrative": "Narative", "place": { "city": "Town" } }""");

        var wrong = Assert.Throws<UnusableMapException>(() => BoundMap.Bind(map, ["Narrative", "City"]));

        Assert.Equal(
            ["narrative: the file has no column “Narative”; did you mean “Narrative”?", "place.city: the file has no column “Town”. It has: “Narrative”, “City”."],
            wrong.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Columns_that_nothing_uses_are_known()
    {
        var bound = BoundMap.Bind(MapFile.Read("""{ "source": "s", "narrative": "text", "ignore": ["path"] }"""), ["Text", "Path", "Other"]);

        Assert.Equal(["Other"], bound.Unused);
    }

    [Fact]
    public void A_map_is_suggested_from_the_columns_and_can_be_used()
    {
        var (table, rows) = Imports.Read("Case Number,Incident Date,Time,City,State,Summary,Suspect Name,DOB,License Plate,Officer\n1,3/25/2014,2355,Miami,FL,Long story,Doe,1/1/1980,ABC123,Smith\n2,3/4/2014,1200,Miami,FL,Other story,,,,Smith\n");

        var map = MapFile.Read(SuggestedMap.Of("x", table.Columns, rows));

        Assert.Equal("Case Number", Assert.Single(map.Id));
        Assert.Equal(("Incident Date", "Time"), (map.Occurred!.Date, map.Occurred.Time));
        Assert.Equal("Summary", Assert.Single(map.Narrative.Columns));
        Assert.Equal("City", Assert.Single(map.Place.City!.Columns));
        Assert.Equal(["born", "name"], map.Mentions[0].Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("License Plate", map.Mentions[1].Fields["plate"].Columns[0]);
        Assert.Equal("Officer", Assert.Single(map.Attributes).Key);
        Assert.Empty(BoundMap.Bind(map, table.Columns).Unused);
    }

    [Fact]
    public void The_suggestion_reads_the_order_of_the_dates()
    {
        var (table, rows) = Imports.Read("date,text\n25.3.2014,x\n4.5.2014,y\n");

        Assert.Contains("\"order\": \"dmy\"", SuggestedMap.Of("x", table.Columns, rows), StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_workbook_is_understood_by_its_columns()
    {
        using var table = Tessera.Intake.Import.Reading.SourceFile.Open(File.OpenRead(RealFiles.Path("faa-uas-sightings", "UASEventsNov2014-Aug2015.xls")));

        var map = MapFile.Read(SuggestedMap.Of("faa", table.Columns, [.. table.Rows().Take(100)]));

        Assert.Equal("EventDATETIME", map.Occurred!.Date);
        Assert.Equal("EventREPORTNARRATIVE", map.Narrative.Columns[0]);
        Assert.Equal(("LocationCITY", "LocationSTATE"), (map.Place.City!.Columns[0], map.Place.State!.Columns[0]));
    }
}
