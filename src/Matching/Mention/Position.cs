using System.Globalization;

namespace Tessera.Matching;

/// <summary>A point on earth with its uncertainty in meters.</summary>
public sealed record Position(double Lat, double Lon, int Radius)
{
    private const double EarthRadius = 6_371_008.8;     // IUGG mean, meters
    private const int FarthestRadius = 100_000;

    /// <summary>Meters between the two points, by the haversine formula.</summary>
    public double MetersTo(Position other)
    {
        var lat = double.DegreesToRadians(other.Lat - Lat);
        var lon = double.DegreesToRadians(other.Lon - Lon);
        var h = Math.Pow(Math.Sin(lat / 2), 2)
            + (Math.Cos(double.DegreesToRadians(Lat)) * Math.Cos(double.DegreesToRadians(other.Lat)) * Math.Pow(Math.Sin(lon / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    internal static Position? Read(string? lat, string? lon, string? radius)
    {
        if (Number(lat) is not { } north || Number(lon) is not { } east || Math.Abs(north) > 90 || Math.Abs(east) > 180) return null;
        if (north == 0 && east == 0) return null;       // an empty map field, not the Gulf of Guinea
        return new Position(north, east, (int)Math.Clamp(Number(radius) ?? 0, 0, FarthestRadius));
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
