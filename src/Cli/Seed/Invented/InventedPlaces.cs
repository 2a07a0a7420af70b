namespace Tessera.Cli.Seed.Invented;

/// <summary>Addresses in towns of the National Capital Region, in streets and facilities that are not there.</summary>
internal static class InventedPlaces
{
    private static readonly (string Town, string Zip)[] Towns =
        [("Manassas VA", "20110"), ("Fairfax VA", "22030"), ("Leesburg VA", "20175"), ("Arlington VA", "22204"), ("Woodbridge VA", "22191"), ("Rockville MD", "20850"), ("Bowie MD", "20715"), ("Laurel MD", "20707"), ("Washington DC", "20018"), ("Waldorf MD", "20601")];

    private static readonly string[] Streets = ["Brandt Mill", "Ardley", "Fallsmere", "Northfork", "Tolliver Gap", "Cedarwick", "Harrow Dene", "Quarrystone", "Marl Hollow", "Osprey Fen", "Winterbarn", "Copperlode", "Vesper Run", "Saltbridge", "Thornapple", "Ferrycross", "Lanternhill", "Mossgate", "Kestrel Bend", "Ironvale"];
    private static readonly string[] Types = ["Rd", "St", "Ave", "Ln", "Dr", "Ct"];
    private static readonly string[] Facilities = ["Substation", "Pump Station", "Rail Yard", "Data Hall", "Reservoir", "Bus Depot", "Water Intake", "Arena"];

    public static string Address(Dice dice)
    {
        var (town, zip) = dice.Of(Towns);
        return $"{dice.Between(1, 9) * dice.Between(11, 999)} {dice.Of(Streets)} {dice.Of(Types)}, {town} {zip}";
    }

    public static string Facility(Dice dice) => $"{dice.Of(Streets)} {dice.Of(Facilities)}";
}
