namespace Tessera.Kernel.Geography;

/// <summary>
/// The time zone of a place. Thirteen states keep two: there the line is drawn in straight strokes, and within a county's breadth
/// of it <see cref="OrElse"/> names the other zone, for the true line follows county borders (49 CFR part 71).
/// </summary>
public sealed record UsTimeZone(string Id, string? OrElse = null)
{
    private const double CountyMeters = 30_000;
    private const double DegreeMeters = 111_000;

    private const string Eastern = "America/New_York", Central = "America/Chicago", Mountain = "America/Denver", Pacific = "America/Los_Angeles";

    private static readonly Dictionary<string, string> Whole = Zones(
        (Eastern, "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV"),
        (Central, "AL AR IA IL LA MN MO MS OK WI"),
        (Mountain, "CO MT NM UT WY"),
        (Pacific, "CA NV WA"),
        ("America/Phoenix", "AZ"), ("Pacific/Honolulu", "HI"), ("America/Puerto_Rico", "PR VI"), ("Pacific/Guam", "GU MP"), ("Pacific/Pago_Pago", "AS"));

    private static readonly Dictionary<string, Func<GeoPoint, string>> Parted = new(StringComparer.Ordinal)
    {
        ["AK"] = at => at.Longitude is < -169.5 or > 0 ? "America/Adak" : "America/Anchorage",
        ["FL"] = at => at.Longitude < -85.0 ? Central : Eastern,
        ["ID"] = at => at.Latitude > 45.5 ? Pacific : "America/Boise",
        ["IN"] = at => at is { Longitude: < -86.9, Latitude: > 40.75 or < 38.5 } ? Central : "America/Indiana/Indianapolis",
        ["KS"] = at => at.Longitude < -101.4 ? Mountain : Central,
        ["KY"] = at => at.Longitude < -86.35 || at is { Longitude: < -85.0, Latitude: < 37.3 } ? Central : "America/Kentucky/Louisville",
        ["MI"] = at => at is { Longitude: < -87.6, Latitude: < 46.6 } ? "America/Menominee" : "America/Detroit",
        ["ND"] = at => at is { Longitude: < -101.0, Latitude: < 47.6 } ? Mountain : Central,
        ["NE"] = at => at.Longitude < -101.2 ? Mountain : Central,
        ["OR"] = at => at is { Longitude: > -118.2, Latitude: < 44.5 } ? "America/Boise" : Pacific,
        ["SD"] = at => at.Longitude < -100.7 ? Mountain : Central,
        ["TN"] = at => at.Longitude < (at.Latitude > 35.6 ? -84.9 : -85.4) ? Central : Eastern,
        ["TX"] = at => at.Longitude < -104.9 ? Mountain : Central,
    };

    /// <summary>Null where the place is in no state.</summary>
    public static UsTimeZone? At(PlaceFound place)
    {
        if (place.State is not { } state) return null;
        if (!Parted.TryGetValue(state, out var zoneAt)) return new(Whole[state]);

        var here = zoneAt(place.Within.Center);
        return new(here, Rim(place.Within).Select(zoneAt).FirstOrDefault(zone => !string.Equals(zone, here, StringComparison.Ordinal)));
    }

    private static IEnumerable<GeoPoint> Rim(Circle circle)
    {
        var ((latitude, longitude), meters) = (circle.Center, circle.RadiusMeters + CountyMeters);
        var north = meters / DegreeMeters;
        var east = north / Math.Cos(latitude * Math.PI / 180);
        yield return new(latitude, longitude - east);
        yield return new(latitude, longitude + east);
        yield return new(latitude - north, longitude);
        yield return new(latitude + north, longitude);
    }

    private static Dictionary<string, string> Zones(params (string Zone, string States)[] zones) =>
        zones.SelectMany(zone => zone.States.Split(' ').Select(state => (state, zone.Zone))).ToDictionary(pair => pair.state, pair => pair.Zone, StringComparer.Ordinal);
}
