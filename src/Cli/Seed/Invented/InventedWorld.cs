using System.Globalization;

namespace Tessera.Cli.Seed.Invented;

/// <summary>Attributes of an invented mention, under the keys of <c>Tessera.Matching.AttributeKeys</c>.</summary>
internal sealed class InventedMention : Dictionary<string, string>
{
    public InventedMention() : base(StringComparer.Ordinal) { }

    public InventedMention(IDictionary<string, string> other) : base(other, StringComparer.Ordinal) { }

    /// <summary>A copy with some attributes changed; an empty one is left out, as a report leaves it out.</summary>
    public InventedMention With(params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var copy = new InventedMention(this);
        foreach (var (key, value) in changes)
        {
            if (string.IsNullOrEmpty(value)) copy.Remove(key);
            else copy[key] = value;
        }
        return copy;
    }

    public InventedMention Without(params ReadOnlySpan<string> keys)
    {
        var copy = new InventedMention(this);
        foreach (var key in keys) copy.Remove(key);
        return copy;
    }
}

/// <summary>Invented people and vehicles of the National Capital Region. The same seed makes the same world.</summary>
internal sealed class InventedWorld
{
    private static readonly (string Make, string[] Models)[] Makes =
        [("Ford", ["F-150", "Transit", "Escape"]), ("Toyota", ["Camry", "Corolla", "Sienna"]), ("Honda", ["Civic", "Accord", "CR-V"]), ("Chevrolet", ["Malibu", "Express", "Tahoe"]), ("Nissan", ["Altima", "Rogue"]), ("Dodge", ["Caravan", "Charger"])];

    private static readonly string[] Colors = ["white", "black", "gray", "silver", "blue", "red", "green", "tan"];
    private static readonly string[] States = ["VA", "VA", "VA", "MD", "MD", "DC", "PA", "NC"];

    public InventedWorld(ulong seed)
    {
        Dice = new Dice(seed);
        Numbers = new InventedNumbers(Dice);
    }

    public Dice Dice { get; }

    public InventedNumbers Numbers { get; }

    public InventedMention Person(int phonePercent = 45)
    {
        var female = Dice.Chance(50);
        var spanish = Dice.Chance(20);
        return new InventedMention().With(
            ("given", InventedNames.Given(Dice, female)),
            ("middle", Dice.Chance(40) ? InventedNames.Given(Dice, female) : null),
            ("family", spanish ? $"{InventedNames.SpanishSurname(Dice)} {InventedNames.SpanishSurname(Dice)}" : InventedNames.Surname(Dice)),
            ("sex", female ? "female" : "male"),
            ("born", Born(1945, 2006)),
            ("phone", Dice.Chance(phonePercent) ? Numbers.Phone() : null),
            ("address", InventedPlaces.Address(Dice)),
            ("document", Dice.Chance(30) ? Numbers.License() : null));
    }

    public InventedMention Vehicle()
    {
        var (make, models) = Dice.Of(Makes);
        return new InventedMention().With(
            ("plate", Numbers.Plate()), ("plateState", Dice.Of(States)), ("make", make), ("model", Dice.Of(models)), ("color", Dice.Of(Colors)), ("year", Number(Dice.Between(2004, 2025))));
    }

    public string Born(int from, int to) => new DateOnly(Dice.Between(from, to), 1, 1).AddDays(Dice.Below(365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
