namespace Tessera.Matching;

/// <summary>A street address in parts; each part may be empty.</summary>
public sealed record Address(string Text, string House, string Street, string Unit, string Zip)
{
    private const int Longest = 200;

    internal bool IsWhole => House.Length > 0 && Street.Length > 0;

    internal static Address? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var line = text.Length > Longest ? text[..Longest] : text;
        var zip = StreetWords.Zip(line);
        var words = StreetWords.Of(line).TakeWhile(word => word != zip).ToList();
        var house = words.Count > 1 && char.IsAsciiDigit(words[0][0]) ? words[0] : "";
        if (house.Length > 0) words.RemoveAt(0);

        var unit = TakeUnit(words);
        var street = StreetWords.Street(words);
        return street.Length < 2 ? null : new Address(line.Trim(), house, street, unit, zip);
    }

    private static string TakeUnit(List<string> words)
    {
        var at = words.FindIndex(word => word is "APT" or "UNIT" or "STE" or "RM" or "#");
        if (at < 0 || at + 1 >= words.Count) return "";
        var unit = words[at + 1];
        words.RemoveRange(at, 2);
        return unit;
    }

    public override string ToString() => Text;
}
