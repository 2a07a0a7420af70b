using System.Globalization;
using Tessera.Cli.Seed.Invented;

namespace Tessera.Cli.Seed.History;

/// <summary>A report in words: what a deed becomes in a scene. The first sentences are the deed's, so that a behavior's fact can be quoted.</summary>
internal sealed record Story(Deed Deed, Scene Scene, string Title, string Narrative, IReadOnlyList<string> Sentences, string? Looks)
{
    private static readonly string[] LooksOf =
        ["about 40, gray jacket, baseball cap", "in the thirties, short hair, green parka", "tall, beard, orange vest", "about 25, black hoodie, backpack", "slim, glasses, blue raincoat", "heavy build, work boots, tan coveralls"];

    private static readonly Dictionary<string, string[]> NameWords = new(StringComparer.Ordinal)
    {
        ["A man"] = ["He gave the name {0}.", "The visitor log has him as {0}.", "He showed a card with the name {0}."],
        ["A woman"] = ["She gave the name {0}.", "The visitor log has her as {0}.", "She showed a card with the name {0}."],
    };

    public static Story Of(Deed deed, Scene scene, Dice dice)
    {
        var isWoman = scene.IsWoman(dice);
        var who = isWoman ? "A woman" : "A man";
        var (part, number) = (dice.Of(Deeds.Parts), dice.Between(2, 6).ToString(CultureInfo.InvariantCulture));
        List<string> sentences = [Fill(deed.First) + ".", Fill(deed.Second)];
        if (scene.Person is { } person) sentences.AddRange(OfPerson(person, who, dice));
        if (scene.Vehicle is { } vehicle) sentences.Add(OfVehicle(vehicle, dice));
        return new(deed, scene, Capital(Fill(deed.Title)), string.Join(' ', sentences), sentences, scene.Person is null && dice.Chance(50) ? null : dice.Of(LooksOf));

        string Fill(string pattern)
        {
            var text = pattern.Replace("{place}", PlaceWords(scene.Ground), StringComparison.Ordinal).Replace("{part}", part, StringComparison.Ordinal).Replace("{n}", number, StringComparison.Ordinal)
                .Replace("{he}", isWoman ? "she" : "he", StringComparison.Ordinal);
            return Capital(text.StartsWith("{who}", StringComparison.Ordinal) ? text.Replace("{who}", who, StringComparison.Ordinal) : text.Replace("{who}", who.ToLowerInvariant(), StringComparison.Ordinal));
        }
    }

    public static string NameOf(InventedMention person) =>
        string.Join(' ', new[] { person.GetValueOrDefault("given"), person.GetValueOrDefault("family"), person.GetValueOrDefault("suffix") }.OfType<string>());

    private static IEnumerable<string> OfPerson(InventedMention person, string who, Dice dice)
    {
        yield return string.Format(CultureInfo.InvariantCulture, dice.Of(NameWords[who]), NameOf(person));
        if (person.TryGetValue("phone", out var phone)) yield return $"The number left behind is {phone}.";
    }

    private static string OfVehicle(InventedMention vehicle, Dice dice)
    {
        var looks = string.Join(' ', new[] { vehicle.GetValueOrDefault("color"), vehicle.GetValueOrDefault("make"), vehicle.GetValueOrDefault("model") }.OfType<string>());
        return $"{(dice.Chance(50) ? "There was" : "Outside stood")} a {(looks.Length == 0 ? "car" : looks)} with {vehicle["plateState"]} plate {vehicle["plate"]}.";
    }

    private static string PlaceWords(Ground ground) => ground.IsFacility ? ground.Name : $"{ground.Name} in {ground.Town}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
