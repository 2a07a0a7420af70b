using System.Globalization;

namespace Tessera.Cli.Import;

/// <summary>
/// Reports of people who do not exist: names of syllables, telephone numbers of the exchange 555-01xx kept for fiction and its neighbours,
/// real towns. Names and towns repeat as in life: a few often, most seldom.
/// </summary>
internal sealed class InventedReports(int seed)
{
    /// <summary>Two persons, a vehicle, a town.</summary>
    public const int EntitiesPerRow = 4;

    private const string Header = "number,date,narrative,city,state,given,family,born,phone,second given,second family,second born,plate,plate state";

    private static readonly string[] Openings = ["Bar", "Cal", "Dor", "El", "Fen", "Gal", "Hol", "Is", "Jor", "Kel", "Lan", "Mar", "Nor", "Or", "Pel", "Quin", "Ros", "Sel", "Tor", "Ul", "Ver", "Wes", "Yar", "Zan"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "en", "ar", "il", "on", "ev", "am", "ur"];
    private static readonly string[] Endings = ["dan", "der", "fin", "gard", "ham", "kin", "la", "lis", "mond", "na", "ric", "son", "tan", "vik", "well", "zer"];
    private static readonly string[] Deeds = ["photographed the pump house", "asked for the delivery times of chlorine", "tried three locked doors", "flew a drone over the rail yard", "left a bag at the gate", "followed the fuel truck"];
    private static readonly (string City, string State)[] Towns =
        [("Arlington", "VA"), ("Baltimore", "MD"), ("Alexandria", "VA"), ("Rockville", "MD"), ("Richmond", "VA"), ("Frederick", "MD"), ("Manassas", "VA"), ("Annapolis", "MD"), ("Norfolk", "VA"), ("Laurel", "MD"), ("Leesburg", "VA"), ("Hagerstown", "MD"), ("Roanoke", "VA"), ("Bowie", "MD")];

    private readonly Random _random = new(seed);

    public static string Map(int seed) => $$"""
        {
          "source": "invented-{{seed}}",
          "kind": "open-source",
          "id": "number",
          "occurred": { "date": "date", "zone": "place" },
          "narrative": "narrative",
          "category": { "constant": "Invented" },
          "place": { "city": "city", "state": "state" },
          "mentions": [
            { "kind": "person", "fields": { "given": "given", "family": "family", "born": "born", "phone": "phone" } },
            { "kind": "person", "role": "other", "fields": { "given": "second given", "family": "second family", "born": "second born" } },
            { "kind": "vehicle", "fields": { "plate": "plate", "plateState": "plate state" } }
          ]
        }
        """;

    public IEnumerable<string> Lines(int rows) => Enumerable.Range(1, rows).Select(Line).Prepend(Header);

    private string Line(int number)
    {
        var (city, state) = Towns[Seldom(Towns.Length)];
        var (given, family) = (Given(), Family());
        var deed = Deeds[_random.Next(Deeds.Length)];
        var moment = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(-_random.Next(2 * 365 * 24 * 60));
        return string.Join(',',
            number.ToString(CultureInfo.InvariantCulture), moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            $"\"A person known as {given} {family} {deed} in {city}.\"", city, state, given, family, Born(), Phone(), Given(), Family(), Born(), Plate(), state);
    }

    private string Given() => Openings[Seldom(Openings.Length)] + Middles[Seldom(Middles.Length)] + Endings[Seldom(4)];

    private string Family() => Openings[Seldom(Openings.Length)] + Middles[Seldom(Middles.Length)] + Middles[_random.Next(Middles.Length)] + Endings[Seldom(Endings.Length)];

    private string Born() => new DateOnly(1950, 1, 1).AddDays(_random.Next(55 * 365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Phone() => string.Create(CultureInfo.InvariantCulture, $"({_random.Next(200, 1000)}) 555-{_random.Next(10_000):0000}");

    private string Plate() => string.Create(CultureInfo.InvariantCulture, $"{Letter()}{Letter()}{Letter()}{_random.Next(10_000):0000}");

    private char Letter() => (char)('A' + _random.Next(26));

    /// <summary>Small numbers often, great ones seldom.</summary>
    private int Seldom(int count) => (int)(count * Math.Pow(_random.NextDouble(), 2));
}
