namespace Tessera.Kernel.Geography;

/// <summary>Places by name when no state is stated: taken only if there is one, or one far greater than the others.</summary>
internal sealed class NationPlaces
{
    private const int Outweighs = 10;

    private readonly Dictionary<string, List<Listed>> _towns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Listed> _airports = new(StringComparer.Ordinal);

    public void Add(Listed place)
    {
        if (place.Kind is PlaceKind.Airport) _airports[place.Code] = place;
        if (place.Kind is not (PlaceKind.City or PlaceKind.PostOffice)) return;

        var key = PlaceName.Fold(place.Name);
        if (_towns.TryGetValue(key, out var towns)) towns.Add(place);
        else _towns.Add(key, [place]);
    }

    public Listed? Airport(string code) =>
        _airports.GetValueOrDefault(code) ?? (code.Length == 4 && code[0] is 'K' or 'P' ? _airports.GetValueOrDefault(code[1..]) : null);

    public PlaceAnswer Find(string name)
    {
        if (AirportName.IsCode(name) && Airport(name) is { } airport) return new(airport.Found());
        if (!_towns.TryGetValue(PlaceName.Fold(name), out var towns)) return new(null, $"“{name}” is not known, and no state is stated.");

        var bySize = towns.OrderByDescending(town => town.Population).ToList();
        var states = towns.Select(town => town.State).Distinct(StringComparer.Ordinal).Count();
        if (states == 1) return Choice.Among(towns, $"No state is stated; the only {bySize[0].Name} lies in {UsState.Of(bySize[0].State).Name}.");
        return bySize[0].Population >= Outweighs * Math.Max(1, bySize[1].Population)
            ? new(bySize[0].Found(), $"No state is stated; the largest of the {towns.Count} places called {bySize[0].Name} was taken.")
            : new(null, $"No state is stated, and {bySize[0].Name} lies in {states} states.");
    }
}
