namespace Tessera.Kernel.Geography;

/// <summary>Finds the listed place closest to a point, by squares of one degree.</summary>
internal sealed class NearestPlaces
{
    private readonly Dictionary<(int Row, int Column), List<Listed>> _squares = [];

    public void Add(Listed place)
    {
        var square = SquareOf(place.Within.Center);
        if (_squares.TryGetValue(square, out var places)) places.Add(place);
        else _squares.Add(square, [place]);
    }

    /// <summary>Null far from any: at sea, abroad.</summary>
    public Listed? To(GeoPoint point)
    {
        var (row, column) = SquareOf(point);
        return Enumerable.Range(-1, 3)
            .SelectMany(down => Enumerable.Range(-1, 3).Select(right => (row + down, column + right)))
            .SelectMany(square => _squares.GetValueOrDefault(square) ?? [])
            .MinBy(place => place.Within.Center.MetersTo(point));
    }

    private static (int Row, int Column) SquareOf(GeoPoint point) => ((int)Math.Floor(point.Latitude), (int)Math.Floor(point.Longitude));
}
