using System.Globalization;

namespace Tessera.Cli.Seed.Invented;

/// <summary>What hands, ears and forms do to a value on its way in.</summary>
internal static class Slips
{
    private const string Confusable = "O0I1B8S5Z2";
    private const string Confused = "0O1I8B5S2Z";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>A letter left out, put in, mistaken, or exchanged with its neighbour; never the first.</summary>
    public static string Typo(Dice dice, string word)
    {
        if (word.Length < 4) return word + dice.Of(Letters.ToCharArray());
        var at = dice.Between(1, word.Length - 2);
        return dice.Below(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, dice.Of(Letters.ToCharArray()).ToString()),
            2 => word.Remove(at, 1).Insert(at, dice.Of(Letters.ToCharArray()).ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    /// <summary>2003-05-09 written 2003-09-05, where both are days; else one digit of the day is mistaken.</summary>
    public static string DayAndMonth(Dice dice, string born)
    {
        var day = DateOnly.ParseExact(born, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (day.Day <= 12) return Written(new DateOnly(day.Year, day.Day, day.Month));
        return Written(new DateOnly(day.Year, day.Month, 10 + ((day.Day + dice.Between(1, 8)) % 10)));
    }

    public static string Phone(Dice dice, string phone) => dice.Below(5) switch
    {
        0 => $"({phone[..3]}) {phone[4..]}",
        1 => $"+1 {phone.Replace("-", " ", StringComparison.Ordinal)}",
        2 => phone.Replace("-", ".", StringComparison.Ordinal),
        3 => phone.Replace("-", "", StringComparison.Ordinal),
        _ => phone[4..],
    };

    /// <summary>O for 0, I for 1, B for 8, S for 5, Z for 2, or the other way round; null where the plate has none of them.</summary>
    public static string? LookAlike(string plate)
    {
        for (var at = 0; at < plate.Length; at++)
        {
            var found = Confusable.IndexOf(plate[at], StringComparison.Ordinal);
            if (found >= 0) return string.Concat(plate.AsSpan(0, at), Confused[found].ToString(), plate.AsSpan(at + 1));
        }
        return null;
    }

    /// <summary>Another digit in the place of one: another vehicle's plate.</summary>
    public static string NearPlate(Dice dice, string plate)
    {
        var at = plate.Length - dice.Between(1, 4);
        var digit = (char)('0' + ((plate[at] - '0' + dice.Between(1, 9)) % 10));
        return string.Concat(plate.AsSpan(0, at), digit.ToString(), plate.AsSpan(at + 1));
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
