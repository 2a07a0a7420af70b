using System.Runtime.InteropServices;

namespace Tessera.Kernel.Geography;

/// <summary>A point on the earth, WGS 84, in degrees.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthDiameterMeters = 12_742_000;

    /// <summary>Meters along the surface, of a round earth: right to half a percent.</summary>
    public double MetersTo(GeoPoint other)
    {
        var latitude = Radians(other.Latitude - Latitude);
        var longitude = Radians(other.Longitude - Longitude);
        var haversine = Square(Math.Sin(latitude / 2))
            + Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Square(Math.Sin(longitude / 2));
        return EarthDiameterMeters * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double value) => value * value;
}
