using System.Globalization;

namespace Tessera.Cli.Seed.Invented;

/// <summary>Numbers that reach nobody: telephones of 555-0100 to 555-0199, kept for fiction in every area code; plates and licenses that are made up.</summary>
internal sealed class InventedNumbers(Dice dice)
{
    private static readonly int[] AreaCodes =
        [202, 703, 571, 301, 240, 410, 443, 804, 540, 757, 434, 276, 304, 302, 215, 267, 484, 610, 717, 814, 412, 724, 212, 646, 718, 917, 347, 516, 914, 607, 315, 585, 716, 201, 551, 732, 848, 856, 908, 973,
         203, 860, 401, 617, 508, 413, 978, 603, 802, 207, 919, 704, 336, 910, 252, 828, 803, 843, 864, 404, 678, 770, 912, 706, 305, 407, 813, 904, 850, 615, 901, 865, 423, 502, 606, 859, 513, 216, 614, 937,
         312, 773, 630, 847, 708, 313, 248, 734, 616, 517, 612, 651, 414, 608, 314, 816, 913, 316, 402, 515, 214, 713, 512, 210, 817, 972, 303, 720, 602, 480, 702, 801, 505, 206, 503, 415, 510, 213, 310, 619];

    private int _phones;
    private int _plates;
    private readonly int _start = dice.Below(AreaCodes.Length);

    /// <summary>The next number nobody has yet; null when fiction has no more.</summary>
    public string? Phone()
    {
        if (_phones >= AreaCodes.Length * 100) return null;
        var (area, line) = (AreaCodes[(_start + (_phones % AreaCodes.Length)) % AreaCodes.Length], _phones / AreaCodes.Length);
        _phones++;
        return string.Create(CultureInfo.InvariantCulture, $"{area}-555-01{line:00}");
    }

    /// <summary>Three letters and four digits, scattered so that no two are near by their making.</summary>
    public string Plate()
    {
        var number = (int)((_plates++ * 104_729L) + (_start * 7919) % 175_760_000) % 175_760_000;
        var letters = number / 10_000;
        return string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (letters % 26))}{(char)('A' + (letters / 26 % 26))}{(char)('A' + (letters / 676 % 26))}-{number % 10_000:0000}");
    }

    public string License() => string.Create(CultureInfo.InvariantCulture, $"license-va:T{dice.Between(10, 99)}{dice.Between(100_000, 999_999)}");
}
