using System.Globalization;
using Tessera.Cli.Seed.Invented;

namespace Tessera.Cli.Bench.Engine;

/// <summary>
/// What happens to a person's data on its way into a file: fields left out, nicknames, slips of the keyboard, letters misread or misheard,
/// digits exchanged, day and month swapped, names swapped, a move, a row copied from somebody of the household. The kinds are those of pseudopeople.
/// </summary>
internal static class InventedErrors
{
    private const string Keys = "qwertyuiopasdfghjklzxcvbnm";
    private static readonly (string Is, string Read)[] Misread = [("rn", "m"), ("l", "1"), ("o", "0"), ("s", "5"), ("b", "8"), ("cl", "d"), ("vv", "w"), ("i", "l")];
    private static readonly (string Is, string Heard)[] Misheard = [("ph", "f"), ("ck", "k"), ("qu", "kw"), ("y", "i"), ("z", "s"), ("th", "t"), ("c", "k"), ("ie", "y"), ("ll", "l"), ("tt", "t"), ("ou", "u"), ("w", "v")];

    public static InventedPerson Of(InventedPerson person, InventedPerson housemate, InventedPerson elsewhere, Dice dice)
    {
        if (dice.Chance(8)) person = person with { House = elsewhere.House, Street = elsewhere.Street, Postcode = elsewhere.Postcode, Place = elsewhere.Place };
        if (dice.Chance(3)) person = person with { Given = person.Family, Family = person.Given };
        if (dice.Chance(3)) person = person with { Birth = housemate.Birth };
        if (dice.Chance(10) && InventedNames.Nicknames.TryGetValue(person.Given, out var nickname)) person = person with { Given = nickname };
        if (dice.Chance(4)) person = person with { Birth = Slips.DayAndMonth(dice, person.Birth) };
        return new(
            Name(person.Given, dice, 8), dice.Chance(50) ? "" : dice.Chance(50) ? person.Middle[..1] : Name(person.Middle, dice, 6), Name(person.Family, dice, 10), dice.Chance(5) ? "" : person.Sex,
            dice.Chance(6) ? "" : dice.Chance(5) ? Digit(person.Birth, dice) : person.Birth, dice.Chance(6) ? "" : dice.Chance(3) ? Digit(person.House, dice) : person.House, dice.Chance(6) ? "" : Name(person.Street, dice, 6),
            dice.Chance(6) ? "" : dice.Chance(3) ? Digit(person.Postcode, dice) : person.Postcode, dice.Chance(6) ? "" : Name(person.Place, dice, 4), dice.Chance(45) ? "" : dice.Chance(4) ? Digit(person.Phone, dice) : person.Phone,
            dice.Chance(50) ? "" : person.Email, dice.Chance(40) ? "" : dice.Chance(6) ? Digit(person.Document, dice) : person.Document);
    }

    private static string Name(string name, Dice dice, int percent)
    {
        if (dice.Chance(2)) return "";
        if (name.Length < 3 || !dice.Chance(percent)) return name;
        return dice.Below(4) switch
        {
            0 => Exchanged(name, Misread, dice),
            1 => Exchanged(name, Misheard, dice),
            2 => Neighbour(name, dice),
            _ => Slips.Typo(dice, name),
        };
    }

    private static string Exchanged(string name, (string Is, string Instead)[] pairs, Dice dice)
    {
        var (from, to) = pairs[dice.Below(pairs.Length)];
        var at = name.IndexOf(from, 1, StringComparison.Ordinal);
        return at < 0 ? Slips.Typo(dice, name) : string.Concat(name.AsSpan(0, at), to, name.AsSpan(at + from.Length));
    }

    private static string Neighbour(string name, Dice dice)
    {
        var at = dice.Between(1, name.Length - 1);
        var key = Keys.IndexOf(char.ToLowerInvariant(name[at]), StringComparison.Ordinal);
        return key < 0 ? name : string.Concat(name.AsSpan(0, at), Keys[Math.Clamp(key + (dice.Chance(50) ? 1 : -1), 0, Keys.Length - 1)].ToString(), name.AsSpan(at + 1));
    }

    private static string Digit(string number, Dice dice)
    {
        var at = dice.Below(number.Length);
        return char.IsAsciiDigit(number[at]) ? string.Concat(number.AsSpan(0, at), dice.Below(10).ToString(CultureInfo.InvariantCulture), number.AsSpan(at + 1)) : number;
    }
}
