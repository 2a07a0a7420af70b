namespace Tessera.Kernel.Geography;

/// <summary>Several places of one name: the same one twice, a great one and small ones, or an honest doubt.</summary>
internal static class Choice
{
    /// <summary>Ten times the people: nobody means the hamlet without saying so. The note says there was a choice.</summary>
    private const int Outweighs = 10;

    public static PlaceAnswer Among(IReadOnlyList<Listed> places, string? note)
    {
        if (places.Count == 1) return new(places[0].Found(), note);

        var bySize = places.OrderByDescending(place => place.Population).ToList();
        var first = bySize[0];
        if (bySize.Skip(1).All(other => other.Within.Meets(first.Within))) return new(first.Found(), note);

        var same = $"{places.Count} places of {UsState.Of(first.State).Name} are called {first.Name}";
        return first.Population >= Outweighs * Math.Max(1, bySize[1].Population)
            ? new(first.Found(), Joined(note, $"{same}; the largest was taken."))
            : new(Cover([.. places.Select(place => place.Found())], first.Name, first.State), Joined(note, $"{same}; the circle holds all."));
    }

    public static PlaceFound Cover(IReadOnlyList<PlaceFound> places, string name, string state) =>
        new(PlaceKind.Several, $"{name}, {UsState.Of(state).Name}", state, Circle.Around([.. places.Select(place => place.Within)]));

    private static string Joined(string? note, string more) => note is null ? more : $"{note} {more}";
}
