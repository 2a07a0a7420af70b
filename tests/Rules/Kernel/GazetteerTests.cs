using Tessera.Kernel.Geography;

namespace Tessera.Tests.Rules.Kernel;

/// <summary>Places resolve offline with stated uncertainty, or say why not.</summary>
public class GazetteerTests
{
    [Theory]
    [InlineData("Miami", "Florida", "Miami, Florida")]
    [InlineData("MIAMI ", "fl", "Miami, Florida")]
    [InlineData("Ft. Lauderdale", "Fla.", "Fort Lauderdale, Florida")]
    [InlineData("Saint Petersburg", "FL", "St. Petersburg, Florida")]
    [InlineData("New York City", "New York", "New York, New York")]
    [InlineData("New port", "Rhode Island", "Newport, Rhode Island")]
    [InlineData("Dulles", "VA", "Dulles, Virginia")]
    [InlineData("Hagatna", "GU", "Hagåtña, Guam")]
    [InlineData("Oklahoma", "OK", "Oklahoma City, Oklahoma")]
    [InlineData("St. Lucie County", "Florida", "St. Lucie County, Florida")]
    [InlineData("John Wayne Airport", "California", "John Wayne /Orange Co, California")]
    [InlineData("Allegheny", "PA", "Allegheny County, Pennsylvania")]
    [InlineData("Orleans Parish", "LA", "Orleans Parish, Louisiana")]
    [InlineData("LAX", "CA", "Los Angeles International, California")]
    [InlineData("Arlington, VA", null, "Arlington, Virginia")]
    public void A_city_is_found_as_people_write_it(string city, string? state, string found) =>
        Assert.Equal(found, Gazetteer.Instance.Find(new(city, state)).Place?.Name);

    [Theory]
    [InlineData("Teeterboro", "NJ", "Teterboro")]
    [InlineData("Torrence", "CA", "Torrance")]
    [InlineData("Philadeplhia", "PA", "Philadelphia")]
    [InlineData("Bellinghan", "WA", "Bellingham")]
    [InlineData("Rehoboth", "DE", "Rehoboth Beach")]
    public void A_slip_is_mended_and_said(string city, string state, string meant)
    {
        var answer = Gazetteer.Instance.Find(new(city, state));

        Assert.StartsWith(meant, answer.Place!.Name, StringComparison.Ordinal);
        Assert.Contains($"“{city}” was read as {meant}", answer.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1100 Wilson Blvd, Arlington, VA 22209", "22209 Arlington, Virginia")]
    [InlineData("1100 Wilson Blvd, Arlington, VA", "Arlington, Virginia")]
    [InlineData("1100 Wilson Blvd Arlington Virginia, USA", "Arlington, Virginia")]
    [InlineData("Charleston, West Virginia", "Charleston, West Virginia")]
    [InlineData("Washington, D.C.", "District of Columbia")]
    [InlineData("Washington DC 20001-1234", "20001 Washington, District of Columbia")]
    [InlineData("New York", "New York, New York")]
    [InlineData("Texas", "Texas")]
    [InlineData("Baton Rouge", "Baton Rouge, Louisiana")]
    public void One_text_is_taken_apart(string text, string found) =>
        Assert.Equal(found, Gazetteer.Instance.Find(new(Text: text)).Place?.Name);

    [Theory]
    [InlineData("22201", "22201 Arlington, Virginia")]
    [InlineData("22201-1234", "22201 Arlington, Virginia")]
    [InlineData("501", "00501 Holtsville, New York")]
    public void A_zip_is_found_also_without_its_leading_zeros(string zip, string found) =>
        Assert.Equal(found, Gazetteer.Instance.Find(new(Zip: zip)).Place?.Name);

    [Fact]
    public void An_unknown_quarter_leaves_the_state_and_says_so()
    {
        var answer = Gazetteer.Instance.Find(new("Quarter of Nowhere", "Ohio"));

        Assert.Equal(PlaceKind.State, answer.Place!.Kind);
        Assert.Equal("somewhere in the state, ±247 km", answer.Place.Words);
        Assert.Equal("“Quarter of Nowhere” is not known in Ohio.", answer.Note);
    }

    [Theory]
    [InlineData("Ontario", "CANADA", "“CANADA” is no state of the United States.")]
    [InlineData("Springfield", null, "No state is stated, and Springfield lies in")]
    [InlineData("Xyzzyville", null, "“Xyzzyville” is not known, and no state is stated.")]
    public void What_cannot_be_placed_is_not_guessed(string city, string? state, string why)
    {
        var answer = Gazetteer.Instance.Find(new(city, state));

        Assert.Null(answer.Place);
        Assert.StartsWith(why, answer.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_towns_named_together_get_one_circle_over_both()
    {
        var answer = Gazetteer.Instance.Find(new("Fort Worth/ Dallas", "TX"));

        Assert.Equal(PlaceKind.Several, answer.Place!.Kind);
        foreach (var town in new[] { "Fort Worth", "Dallas" })
        {
            var center = Gazetteer.Instance.Find(new(town, "TX")).Place!.Within.Center;
            Assert.True(answer.Place.Within.Center.MetersTo(center) < answer.Place.Within.RadiusMeters);
        }
    }

    [Fact]
    public void A_zip_of_another_state_is_taken_with_the_contradiction_said()
    {
        var answer = Gazetteer.Instance.Find(new(State: "Maryland", Zip: "22201"));

        Assert.Equal("VA", answer.Place!.State);
        Assert.Equal("ZIP code 22201 lies in Virginia, the report says Maryland.", answer.Note);
    }

    [Theory]
    [InlineData(":", "California")]
    [InlineData(" ", "California")]
    [InlineData(null, "California")]
    public void Punctuation_is_no_city(string? city, string state) =>
        Assert.Equal(new PlaceAnswer(Gazetteer.Instance.Find(new(State: state)).Place), Gazetteer.Instance.Find(new(city, state)));

    [Theory]
    [InlineData("KLAX", "Los Angeles International, California")]
    [InlineData("PANC", "Ted Stevens Anchorage International, Alaska")]
    [InlineData("DCA", "Ronald Reagan Washington National, Virginia")]
    public void An_airport_is_found_by_either_code(string code, string name) =>
        Assert.Equal(name, Gazetteer.Instance.Airport(code)?.Name);

    [Theory]
    [InlineData("Louisville", "KY", "America/Kentucky/Louisville", null)]
    [InlineData("Pensacola", "FL", "America/Chicago", null)]
    [InlineData("Miami", "FL", "America/New_York", null)]
    [InlineData("El Paso", "TX", "America/Denver", null)]
    [InlineData("Boise", "ID", "America/Boise", null)]
    [InlineData("Pierre", "SD", "America/Chicago", "America/Denver")]
    [InlineData("Gary", "IN", "America/Chicago", "America/Indiana/Indianapolis")]
    [InlineData("Terre Haute", "IN", "America/Indiana/Indianapolis", null)]
    [InlineData("Adak", "AK", "America/Adak", null)]
    public void A_place_keeps_its_zone_and_a_doubt_is_named(string city, string state, string zone, string? orElse) =>
        Assert.Equal(new UsTimeZone(zone, orElse), UsTimeZone.At(Gazetteer.Instance.Find(new(city, state)).Place!));

    [Fact]
    public void Every_zone_exists_on_this_machine()
    {
        foreach (var state in UsState.All)
        {
            var place = Gazetteer.Instance.Find(new(State: state.Code)).Place!;
            Assert.NotNull(TimeZoneInfo.FindSystemTimeZoneById(UsTimeZone.At(place)!.Id));
        }
    }
}
