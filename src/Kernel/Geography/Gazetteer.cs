namespace Tessera.Kernel.Geography;

/// <summary>
/// Finds cities, ZIP codes, counties, states and airports of the United States without a network, each with the circle it lies in.
/// What is not known at all finds the state around it, and says so.
/// </summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Loaded = new(() => new(GazetteerFile.Read()));

    private readonly Dictionary<string, Listed> _zips = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StatePlaces> _states = new(StringComparer.Ordinal);
    private readonly NationPlaces _nation = new();
    private readonly NearestPlaces _nearest = new();

    /// <summary>The gazetteer of this build, read at first use (some 80,000 places, a tenth of a second).</summary>
    public static Gazetteer Instance => Loaded.Value;

    private Gazetteer(IEnumerable<Listed> places)
    {
        foreach (var place in places)
        {
            if (place.Kind is PlaceKind.State) _states.Add(place.State, new(place));
            else if (place.Kind is PlaceKind.Zip)
            {
                _zips.Add(place.Code, place);
                _nearest.Add(place);
            }
            else
            {
                _states[place.State].Add(place);
                _nation.Add(place);
                if (place.Kind is PlaceKind.City) _nearest.Add(place);
            }
        }
    }

    public PlaceAnswer Find(PlaceWords words)
    {
        var parts = Parted(words);
        var state = UsState.Parse(parts.State);
        var elsewhere = state is null && IsName(parts.State);

        if (ZipOf(parts.Zip) is { } zip && Zip(zip, state) is { Place: not null } found) return found;
        if (elsewhere) return new(null, $"“{parts.State!.Trim()}” is no state of the United States.");
        if (!IsName(parts.City)) return state is null ? new(null, IsName(parts.Zip) ? $"ZIP code {parts.Zip!.Trim()} is not known." : null) : _states[state.Code].Whole(null);
        return state is null ? _nation.Find(parts.City!.Trim()) : _states[state.Code].Find(parts.City!.Trim());
    }

    private static PlaceWords Parted(PlaceWords words)
    {
        if (words.Text is { Length: > 0 } text) return PlaceText.Split(text, words);
        var cityHoldsAll = words.City?.Contains(',', StringComparison.Ordinal) == true && string.IsNullOrWhiteSpace(words.State);
        return cityHoldsAll ? PlaceText.Split(words.City!, words with { City = null, State = null }) : words;
    }

    /// <summary>An airport by its FAA identifier or ICAO code: <c>LAX</c>, <c>KLAX</c>, <c>PANC</c>.</summary>
    public PlaceFound? Airport(string code) => _nation.Airport(code.Trim())?.Found();

    /// <summary>The city or ZIP code whose center is closest to a point; null at sea and abroad. Near a border it may lie on the other side.</summary>
    public PlaceFound? Near(GeoPoint point) => _nearest.To(point)?.Found();

    private PlaceAnswer Zip(string zip, UsState? state)
    {
        var found = _zips.TryGetValue(zip, out var exact) ? new PlaceAnswer(exact.Found()) : ZipArea(zip);
        if (found.Place is null || state is null || string.Equals(found.Place.State, state.Code, StringComparison.Ordinal)) return found;
        return found with { Note = $"ZIP code {zip} lies in {UsState.Of(found.Place.State!).Name}, the report says {state.Name}." };
    }

    /// <summary>The first three digits are one sorting center: good enough for a ZIP that is newer than the list.</summary>
    private PlaceAnswer ZipArea(string zip)
    {
        var near = _zips.Where(known => known.Key.AsSpan(0, 3).SequenceEqual(zip.AsSpan(0, 3))).Select(known => known.Value).ToList();
        if (near.Count == 0) return new(null);
        var state = near[0].State;
        return new(
            new(PlaceKind.ZipArea, $"ZIP codes {zip[..3]}xx, {UsState.Of(state).Name}", state, Circle.Around([.. near.Select(place => place.Within)])),
            $"ZIP code {zip} is not known; its area is.");
    }

    /// <summary>Five digits, or nine of which five matter. A spreadsheet that took it for a number has dropped leading zeros.</summary>
    private static string? ZipOf(string? text)
    {
        var digits = text?.Trim().Split('-', ' ')[0] ?? "";
        return digits.Length is >= 3 and <= 5 && digits.All(char.IsAsciiDigit) ? digits.PadLeft(5, '0') : null;
    }

    private static bool IsName(string? text) => text is not null && text.Any(char.IsLetterOrDigit);
}
