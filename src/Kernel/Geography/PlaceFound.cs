using System.Globalization;

namespace Tessera.Kernel.Geography;

/// <summary>What kind of place a description was resolved to: it says what the center of the circle is.</summary>
public enum PlaceKind
{
    Point,
    Airport,
    Zip,
    ZipArea,
    City,
    PostOffice,
    County,
    Several,
    State,
}

/// <summary>A place found from words, with the uncertainty that must be shown wherever it is drawn.</summary>
public sealed record PlaceFound(PlaceKind Kind, string Name, string? State, Circle Within)
{
    /// <summary>The uncertainty in words: <c>city center, ±29 km</c>.</summary>
    public string Words => $"{Center}, ±{Distance(Within.RadiusMeters)}";

    private string Center => Kind switch
    {
        PlaceKind.Point => "coordinates",
        PlaceKind.Airport => "airport",
        PlaceKind.Zip => "ZIP code center",
        PlaceKind.ZipArea => "center of the ZIP area",
        PlaceKind.City => "city center",
        PlaceKind.PostOffice => "post office area",
        PlaceKind.County => "county center",
        PlaceKind.Several => "middle of several places",
        _ => "somewhere in the state",
    };

    private static string Distance(int meters) => meters < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{meters} m")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(meters / 1000.0)} km");
}

/// <summary>The answer of the gazetteer: a place or none, and what a person should know about the reading (a spelling, a doubt, why none).</summary>
public sealed record PlaceAnswer(PlaceFound? Place, string? Note = null);

/// <summary>A place as a report states it, in separate columns or in one text.</summary>
public sealed record PlaceWords(string? City = null, string? State = null, string? Zip = null, string? Text = null);
