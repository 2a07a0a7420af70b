using System.Globalization;
using System.Runtime.InteropServices;
using Tessera.Cli.Seed.Invented;

namespace Tessera.Cli.Bench.Engine;

/// <summary>An invented person as a form has them.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct InventedPerson(
    string Given, string Middle, string Family, string Sex, string Birth, string House, string Street, string Postcode, string Place, string Phone, string Email, string Document);

/// <summary>People by number, from a seed: names as unevenly borne as real ones, households that share surname, address and phone.</summary>
internal sealed class InventedPeople(ulong seed)
{
    private const int Surnames = 86_400;
    private const int Givens = 3_000;
    private const int Streets = 20_000;
    private const int Postcodes = 1_500;

    private static readonly string[] Starts = ["Pel", "Var", "Zwo", "Dor", "Quin", "Vel", "Hask", "Mor", "Tarl", "Bren", "Ost", "Cal", "Fenn", "Grav", "Lind", "Jas", "Kor", "Rud", "Sel", "Thor", "Ulm", "Wick", "Yar", "Abr", "Eck", "Nor", "Pras", "Shel", "Trev", "Wold"];
    private static readonly string[] Middles = ["", "la", "ri", "to", "ne", "sa", "ko", "mi", "de", "vu", "go", "ba"];
    private static readonly string[] Ends = ["nt", "rick", "len", "torra", "sar", "ett", "wold", "mere", "stad", "vane", "dez", "nik", "quist", "bary", "low", "hurst", "gan", "ros", "ley", "men"];
    private static readonly string[] StreetTypes = ["St", "Ave", "Rd", "Dr", "Ln", "Ct", "Blvd", "Way"];

    /// <summary>The person of this number: always the same.</summary>
    public InventedPerson Of(int number)
    {
        var household = new Dice(seed ^ ((ulong)(number / 3) * 0x9E3779B97F4A7C15));
        var surname = Surname(household);
        var (house, street, postcode) = (household.Between(1, 2999), Street(household.Below(Streets)), household.Below(Postcodes));
        var phone = Phone(household);

        var dice = new Dice((seed + 1) ^ ((ulong)number * 0xD1B54A32D192ED03));
        var female = dice.Chance(50);
        var given = Given(dice, female);
        var together = dice.Chance(80);      // of three in a row most live together
        return new(
            given, Given(dice, female), together ? surname : Surname(dice), female ? "F" : "M",
            new DateOnly(dice.Between(1940, 2006), 1, 1).AddDays(dice.Below(365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Text(together ? house : dice.Between(1, 2999)), together ? street : Street(dice.Below(Streets)), Text(10_000 + (together ? postcode : dice.Below(Postcodes))), Town(together ? postcode : dice.Below(Postcodes)),
            together && dice.Chance(40) ? phone : Phone(dice), dice.Chance(60) ? $"{given}.{surname}{dice.Below(1000)}@mail.example" : "", Text(100_000_000 + dice.Below(899_999_999)));
    }

    public static string SurnameOf(int number)
    {
        var (start, rest) = (number % Starts.Length, number / Starts.Length);
        return $"{Starts[start]}{Middles[rest % Middles.Length]}{Middles[rest / Middles.Length % Middles.Length]}{Ends[rest / (Middles.Length * Middles.Length) * 7 % Ends.Length]}";
    }

    private static string Surname(Dice dice) => SurnameOf(Uneven(dice, Surnames, 30));

    private static string Given(Dice dice, bool female)
    {
        var known = female ? InventedNames.Female : InventedNames.Male;
        var number = Uneven(dice, Givens, 8);
        return number < known.Length ? known[number] : $"{Starts[number * 7 % Starts.Length]}{Middles[number / 30 % Middles.Length]}{(female ? "a" : "o")}{(number >= 360 ? Middles[1 + (number / 360 % 11)] : "")}";
    }

    /// <summary>The n-th most common is borne in proportion to 1 / (n + <paramref name="flat"/>), as names are.</summary>
    private static int Uneven(Dice dice, int count, int flat) =>
        Math.Min(count - 1, (int)(flat * (Math.Pow((count / (double)flat) + 1, dice.Below(1 << 24) / (double)(1 << 24)) - 1)));

    private static string Street(int number) => $"{Starts[number % Starts.Length]}{Middles[number / 30 % 12]}{Ends[number / 360 % Ends.Length]} {StreetTypes[number / 7200 % StreetTypes.Length]}";

    private static string Town(int postcode) => $"{Starts[postcode / 5 % 30]}{Ends[postcode / 150 % 20]}";

    private static string Phone(Dice dice) => $"{dice.Between(201, 989)}-{dice.Between(200, 999)}-{dice.Below(10_000):0000}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
