using System.Globalization;
using Tessera.Cli.Seed.Invented;

namespace Tessera.Cli.Seed.History;

/// <summary>A place of the region: a facility that is not there, or a street address, with a position in the town.</summary>
internal sealed record Ground(string Name, bool IsFacility, string Town, string State, string Zip, string Latitude, string Longitude, string Sector)
{
    public string TownAndState => $"{Town}, {State}";

    public InventedMention Mention() => new InventedMention().With(
        ("full", IsFacility ? Name : null), ("address", IsFacility ? TownAndState : $"{Name}, {Town} {State} {Zip}"), ("lat", Latitude), ("lon", Longitude), ("radius", IsFacility ? "150" : "50"));
}

/// <summary>Each center's places. The towns are real, streets and facilities are nobody's; a few are spoken of again and again.</summary>
internal sealed class Grounds
{
    private const int FacilitiesOfCenter = 230;
    private const int BusyOfCenter = 5;

    private static readonly Dictionary<string, (string Town, string State, string Zip, double Latitude, double Longitude)[]> Towns = new(StringComparer.Ordinal)
    {
        ["DCAP"] = [("Washington", "DC", "20018", 38.9047, -77.0164), ("Washington", "DC", "20024", 38.8767, -77.0160), ("Washington", "DC", "20011", 38.9518, -77.0203)],
        ["POTO"] = [("Manassas", "VA", "20110", 38.7509, -77.4753), ("Fairfax", "VA", "22030", 38.8462, -77.3064), ("Leesburg", "VA", "20175", 39.1157, -77.5636), ("Arlington", "VA", "22204", 38.8816, -77.0910), ("Woodbridge", "VA", "22191", 38.6582, -77.2497), ("Alexandria", "VA", "22301", 38.8048, -77.0469), ("Reston", "VA", "20190", 38.9586, -77.3570)],
        ["CHES"] = [("Annapolis", "MD", "21401", 38.9784, -76.4922), ("Rockville", "MD", "20850", 39.0840, -77.1528), ("Bowie", "MD", "20715", 38.9427, -76.7302), ("Laurel", "MD", "20707", 39.0993, -76.8483), ("Waldorf", "MD", "20601", 38.6246, -76.9391), ("Silver Spring", "MD", "20910", 38.9907, -77.0261), ("Frederick", "MD", "21701", 39.4143, -77.4105)],
    };

    /// <summary>NIEM target sectors, by the last word of a facility's name.</summary>
    private static readonly Dictionary<string, string> Sectors = new(StringComparer.Ordinal)
    {
        ["Substation"] = "ENRG", ["Station"] = "WATR", ["Yard"] = "TRANS", ["Hall"] = "IT", ["Reservoir"] = "WATR", ["Depot"] = "TRANS", ["Intake"] = "WATR", ["Arena"] = "MASS",
    };

    private readonly Dice _dice;
    private readonly Dictionary<string, Ground[]> _facilities;

    public Grounds(Dice dice)
    {
        _dice = dice;
        _facilities = Towns.Keys.ToDictionary(center => center, center => Enumerable.Range(0, FacilitiesOfCenter).Select(_ => Facility(center)).DistinctBy(ground => ground.Name).ToArray(), StringComparer.Ordinal);
    }

    public Ground Next(string center)
    {
        var facilities = _facilities[center];
        return _dice.Below(100) switch
        {
            < 4 => facilities[_dice.Below(BusyOfCenter)],
            < 65 => _dice.Of(facilities),
            _ => Address(center),
        };
    }

    private Ground Facility(string center)
    {
        var name = InventedPlaces.Facility(_dice);
        return At(center, name, isFacility: true, Sectors[name[(name.LastIndexOf(' ') + 1)..]]);
    }

    private Ground Address(string center)
    {
        var address = InventedPlaces.Address(_dice);
        return At(center, address[..address.IndexOf(',', StringComparison.Ordinal)], isFacility: false, "COMM");
    }

    /// <summary>Within about four kilometers of the middle of the town.</summary>
    private Ground At(string center, string name, bool isFacility, string sector)
    {
        var town = _dice.Of(Towns[center]);
        return new(name, isFacility, town.Town, town.State, town.Zip, Degrees(town.Latitude), Degrees(town.Longitude), sector);
    }

    private string Degrees(double middle) => (middle + (_dice.Between(-350, 350) / 10_000.0)).ToString("0.0000", CultureInfo.InvariantCulture);
}
