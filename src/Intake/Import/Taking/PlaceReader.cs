using Tessera.Intake.Import.Mapping;
using Tessera.Kernel.Geography;

namespace Tessera.Intake.Import.Taking;

/// <summary>Where a row's event happened: coordinates if they agree with the words, else the words.</summary>
internal static class PlaceReader
{
    private const double DegreeMeters = 111_000;
    private const int FinestMeters = 10;

    /// <summary>Coordinates this much outside the place they should lie in are another place's, or nobody's.</summary>
    private const int StrayMeters = 25_000;

    public static (string? Text, PlaceFound? Place) Read(RowReading row, PlaceMap map, Gazetteer gazetteer)
    {
        var words = new PlaceWords(row.Text(map.City), row.Text(map.State), row.Text(map.Zip), row.Text(map.Text));
        var text = string.Join(", ", new[] { words.Text, words.City, words.State, words.Zip }.Where(part => part is not null).Select(part => part!.Trim()));
        var answer = text.Length == 0 ? new(null) : gazetteer.Find(words);
        var point = PointOf(row, map);
        if (point is null || IsStray(row, point.Value, answer.Place))
        {
            row.Note(answer.Note);
            return (text.Length == 0 ? null : text, answer.Place);
        }

        return (text.Length == 0 ? null : text, Exact(point.Value, answer.Place, gazetteer));
    }

    private static PlaceFound Exact(Circle point, PlaceFound? stated, Gazetteer gazetteer)
    {
        var near = stated ?? gazetteer.Near(point.Center);
        return new(PlaceKind.Point, stated?.Name ?? (near is null ? "Point" : $"near {near.Name}"), near?.State, point);
    }

    private static Circle? PointOf(RowReading row, PlaceMap map)
    {
        if (map is not { Latitude: { } latitudeColumn, Longitude: { } longitudeColumn }) return null;
        var (latitude, longitude) = (Degrees(row, latitudeColumn, 90), Degrees(row, longitudeColumn, 180));
        if (latitude is null || longitude is null)
        {
            if (latitude is not null || longitude is not null) row.Note("One of latitude and longitude is missing; neither was used.");
            return null;
        }

        if (latitude.Degrees == 0 && longitude.Degrees == 0)
        {
            row.Note("The coordinates are 0, 0, which means none.");
            return null;
        }

        var written = Math.Max(latitude.Step, longitude.Step) / 2 * DegreeMeters;
        return new(new(latitude.Degrees, longitude.Degrees), map.WithinMeters ?? Math.Max(FinestMeters, (int)Math.Ceiling(written)));
    }

    private static Coordinate? Degrees(RowReading row, string column, int most)
    {
        var cell = row.Cell(column);
        if (cell.Fault is { } fault) row.Refuse(column, fault);
        if (cell.Fault is not null || cell.IsBlank) return null;

        var read = Coordinate.Parse(cell.Text);
        if (read is null) row.Refuse(column, "is no latitude or longitude.");
        else if (Math.Abs(read.Degrees) > most) row.Refuse(column, $"lies outside ±{most} degrees.");
        else return read;
        return null;
    }

    private static bool IsStray(RowReading row, Circle point, PlaceFound? stated)
    {
        if (stated is null || stated.Within.Meets(point with { RadiusMeters = point.RadiusMeters + StrayMeters })) return false;
        row.Note($"The coordinates lie {stated.Within.Center.MetersTo(point.Center) / 1000:N0} km from {stated.Name} and were not used.");
        return true;
    }
}
