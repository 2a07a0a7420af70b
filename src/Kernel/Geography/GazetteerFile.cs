using System.Globalization;
using System.IO.Compression;

namespace Tessera.Kernel.Geography;

/// <summary>A line of the gazetteer's file: a place that carries a name or a code.</summary>
internal sealed record Listed(PlaceKind Kind, string Code, string Name, string State, Circle Within, int Population = 0)
{
    public PlaceFound Found() => new(Kind, $"{Name}, {UsState.Of(State).Name}", State, Within);
}

/// <summary>The file made by <c>build/places.mjs</c>, carried in this assembly.</summary>
internal static class GazetteerFile
{
    private const string Resource = "Tessera.Kernel.Geography.places.tsv.br";
    private const int AirportMeters = 3000;

    public static IEnumerable<Listed> Read()
    {
        using var packed = typeof(GazetteerFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The gazetteer is not in this build: make it by `node build/places.mjs`. ({Resource})");
        using var lines = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
            if (line is not ['#', ..]) yield return Parse(line.Split('\t'));
    }

    private static Listed Parse(string[] cells) => cells[0] switch
    {
        "S" => new(PlaceKind.State, cells[1], UsState.Of(cells[1]).Name, cells[1], CircleOf(cells[2], cells[3], cells[4])),
        "C" => new(PlaceKind.County, "", CountyName(cells[1], cells[2]), cells[2], CircleOf(cells[3], cells[4], cells[5])),
        "P" => CityOf(cells, int.Parse(cells[6], CultureInfo.InvariantCulture)),
        "Z" => new(PlaceKind.Zip, cells[1], $"{cells[1]} {cells[2]}", cells[3], CircleOf(cells[4], cells[5], cells[6])),
        "A" => new(PlaceKind.Airport, cells[1], cells[2], cells[4], new(PointOf(cells[5], cells[6]), AirportMeters)),
        _ => throw new InvalidDataException($"The gazetteer has a line of unknown kind: {cells[0]}"),
    };

    private static Listed CityOf(string[] cells, int population) =>
        new(population > 0 ? PlaceKind.City : PlaceKind.PostOffice, "", cells[1], cells[2], CircleOf(cells[3], cells[4], cells[5]), population);

    /// <summary>Louisiana has parishes, Alaska boroughs and census areas, the District none.</summary>
    private static string CountyName(string name, string state) => state switch
    {
        "LA" => $"{name} Parish",
        "AK" or "DC" => name,
        _ => $"{name} County",
    };

    private static Circle CircleOf(string latitude, string longitude, string kilometers) =>
        new(PointOf(latitude, longitude), int.Parse(kilometers, CultureInfo.InvariantCulture) * 1000);

    private static GeoPoint PointOf(string latitude, string longitude) =>
        new(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture));
}
