using System.Globalization;
using System.Security.Cryptography;

namespace Tessera.Cli.Smoke;

/// <summary>What the smoke's citizen saw: drawn at random, so that it is found again only if it came all the way.</summary>
internal sealed record Story(string Name, string Plate, string Phone, string Place)
{
    private static readonly string[] _starts = ["Bran", "Cor", "Del", "Fen", "Gal", "Har", "Jes", "Kel", "Mor", "Nes", "Or", "Pel", "Quin", "Ros", "Tam", "Vel", "Wes", "Zor"];
    private static readonly string[] _ends = ["aby", "andel", "askew", "elby", "enrick", "erton", "ilway", "indle", "ostrand", "ova", "ulmer", "yard"];

    public static Story Draw() => new(
        $"{Word()} {Word()}",
        string.Create(CultureInfo.InvariantCulture, $"{RandomNumberGenerator.GetString("ACEFHJKLMNPRTUVWXY", 3)}{RandomNumberGenerator.GetInt32(1000, 9999)}"),
        // 555-0100 to 555-0199 is set aside for stories: it rings nowhere.
        string.Create(CultureInfo.InvariantCulture, $"202-555-01{RandomNumberGenerator.GetInt32(0, 99):00}"),
        $"{Word()} Substation");

    public string Report =>
        $"A man who gave the name {Name} asked the guard at {Place} when the guards change and how many spare transformers are kept. "
        + "He showed a laminated card with no photo and said he was a relay contractor. "
        + $"He left in a white van with Virginia plate {Plate}.";

    private static string Word() => Pick(_starts) + Pick(_ends);

    private static string Pick(string[] words) => words[RandomNumberGenerator.GetInt32(words.Length)];
}
