using System.Runtime.InteropServices;

namespace Tessera.Kernel.Geography;

/// <summary>A place as far as it is known: it lies within this circle.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Circle(GeoPoint Center, int RadiusMeters)
{
    /// <summary>A circle that holds all of these: around the middle of their centers.</summary>
    public static Circle Around(IReadOnlyCollection<Circle> circles)
    {
        var middle = new GeoPoint(circles.Average(c => c.Center.Latitude), circles.Average(c => c.Center.Longitude));
        return new(middle, (int)Math.Ceiling(circles.Max(c => middle.MetersTo(c.Center) + c.RadiusMeters)));
    }

    /// <summary>Whether the two can be the same place.</summary>
    public bool Meets(Circle other) => Center.MetersTo(other.Center) <= RadiusMeters + other.RadiusMeters;
}
