namespace Tessera.Kernel.Geography;

/// <summary>The places of one state by name, and the ways a written name is read: each way only if the ones before it found nothing.</summary>
internal sealed class StatePlaces(Listed state)
{
    private const int ShortestForSlip = 5;
    private const int ShortestBeginning = 6;
    private const int WidestBeginningMeters = 40_000;

    private readonly Dictionary<string, List<Listed>> _towns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Listed>> _counties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Listed>> _airports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Listed> _airportCodes = new(StringComparer.Ordinal);

    private string StateName => UsState.Of(state.State).Name;

    private string? CountyWord => state.State switch { "LA" => "parish", "AK" or "DC" => null, _ => "county" };

    public void Add(Listed place)
    {
        switch (place.Kind)
        {
            case PlaceKind.County: Put(_counties, PlaceName.Fold(place.Name), place); break;
            case PlaceKind.Airport:
                _airportCodes[place.Code] = place;
                foreach (var name in AirportName.Folds(place.Name)) Put(_airports, name, place);
                break;
            default: Put(_towns, PlaceName.Fold(place.Name), place); break;
        }
    }

    public PlaceAnswer Find(string name) =>
        ByName(name) ?? ByParts(name) ?? ByEnd(name) ?? BySlip(name) ?? ByBeginning(name) ?? Whole($"“{name}” is not known in {StateName}.");

    /// <summary>The state itself: all that is known of the place.</summary>
    public PlaceAnswer Whole(string? note) => new(new(PlaceKind.State, StateName, state.State, state.Within), note);

    private PlaceAnswer? ByName(string name)
    {
        var folded = PlaceName.Fold(name);
        if (_towns.TryGetValue(folded, out var towns)) return Choice.Among(towns, null);
        if (AirportName.IsCode(name) && _airportCodes.TryGetValue(name, out var coded)) return new(coded.Found());
        if (_counties.TryGetValue(folded, out var county)) return Choice.Among(county, null);
        if (PlaceName.FoldWithoutKind(name) is { } bare && _towns.TryGetValue(bare, out towns)) return Choice.Among(towns, $"“{name}” was read as {towns[0].Name}.");
        if (_towns.TryGetValue(folded + "city", out towns)) return Choice.Among(towns, $"“{name}” was read as {towns[0].Name}.");
        if (CountyWord is { } word && _counties.TryGetValue(folded + word, out county)) return Choice.Among(county, $"“{name}” was read as {county[0].Name}.");
        return AirportName.Folds(name).Select(fold => _airports.GetValueOrDefault(fold)).FirstOrDefault(found => found is not null) is { } airports
            ? Choice.Among(airports, null)
            : null;
    }

    /// <summary><c>Fort Worth/ Dallas</c>: somewhere between the two; <c>New York/ Verrazano Bridge</c>: the part that is known.</summary>
    private PlaceAnswer? ByParts(string name)
    {
        var parts = name.Split(['/', '&', ';', '(', ')', '-'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) parts = name.Split([" and ", " or ", " near ", ", "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return null;

        var known = parts.Select(ByName).Select(answer => answer?.Place).OfType<PlaceFound>().ToList();
        if (known.Count == 0) return null;
        var read = $"“{name}” was read as {string.Join(" and ", known.Select(place => place.Name))}.";
        return known.Count == 1 ? new(known[0], read) : new(Choice.Cover(known, name, state.State), read);
    }

    /// <summary><c>1100 Wilson Blvd Arlington</c>: a street, then the town without a comma.</summary>
    private PlaceAnswer? ByEnd(string name)
    {
        if (!name.Any(char.IsAsciiDigit)) return null;

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(1, Math.Min(3, words.Length)).Reverse().Select(count => ByName(string.Join(' ', words[^count..]))).FirstOrDefault(answer => answer is not null);
    }

    private PlaceAnswer? BySlip(string name)
    {
        var folded = PlaceName.Fold(name);
        if (folded.Length < ShortestForSlip) return null;

        var near = _towns.Where(town => Spelling.IsOneSlip(folded, town.Key)).Take(2).ToList();
        return near.Count == 1 ? Choice.Among(near[0].Value, $"“{name}” was read as {near[0].Value[0].Name}.") : null;
    }

    /// <summary><c>Rehoboth</c> is Rehoboth Beach; <c>Big Bear</c> is Big Bear Lake or Big Bear City, which lie together.</summary>
    private PlaceAnswer? ByBeginning(string name)
    {
        var folded = PlaceName.Fold(name);
        if (folded.Length < ShortestBeginning) return null;

        var begun = _towns.Values.SelectMany(towns => towns).Where(town => PlaceName.Fold(town.Name).StartsWith(folded, StringComparison.Ordinal)).ToList();
        if (begun.Count == 0) return null;
        var cover = Choice.Cover([.. begun.Select(town => town.Found())], name, state.State);
        if (cover.Within.RadiusMeters > WidestBeginningMeters) return null;
        return new(begun.Count == 1 ? begun[0].Found() : cover, $"“{name}” was read as {string.Join(" or ", begun.Select(town => town.Name))}.");
    }

    private static void Put(Dictionary<string, List<Listed>> index, string key, Listed place)
    {
        if (index.TryGetValue(key, out var places)) places.Add(place);
        else index.Add(key, [place]);
    }
}
