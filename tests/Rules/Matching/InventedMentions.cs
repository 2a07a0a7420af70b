using CsCheck;
using Tessera.Matching;
using static Tessera.Tests.Rules.Matching.Mentions;

namespace Tessera.Tests.Rules.Matching;

/// <summary>Persons and things drawn from few words, so that many agree, nearly agree, or only seem to.</summary>
internal static class InventedMentions
{
    private static readonly string[] Given = ["Jory", "Jorey", "Robert", "Bob", "J", "Maria", "Mario", "Dorle", "Ana", "Мария", "Pellant", "JanDaniel", "Jan"];
    private static readonly string[] Family = ["Pellant", "Pelant", "Prllant", "Zwolen", "de la Cruz", "García López", "Vane", "Jory", "Daniel", "Пеллант", "Smith-Vane", "Quintorra"];
    private static readonly string[] Born = ["1987-03-05", "1987-05-03", "1987-03-06", "1978-03-05", "1987", "about 1981", "1960-01-01", "1987-03"];
    private static readonly string[] Address = ["12 Harbor St 23185", "12 Harbour St 23185", "12 Harbor St Apt 4 23185", "14 Harbor St 23186", "Old Mill Rd", "77 Quarry Ln; 12 Harbor St"];
    private static readonly string[] Phone = ["571-555-0148", "555-0148", "703-555-0142", "571-555-0148; 703-555-0142"];
    private static readonly string[] Email = ["jory.pellant@mail.example", "jory.pelant@mail.example", "jory.pellant@post.example", "ana@post.example", "jory.pellant@mail.example; ana@post.example"];
    private static readonly string[] Document = ["ssn:123-45-6789", "ssn:123-45-6780", "passport:X1234567", "X1234567", "passport:XI234567", "ssn:123456789; passport:X1234567"];

    /// <summary>Half of what a person may say, in any mix.</summary>
    public static Gen<Dictionary<string, string>> PersonSays { get; } = Says(
        ("given", Given), ("family", Family), ("middle", ["Pellant", "R", "Robert", "Ana Maria"]), ("suffix", ["Jr", "Sr", "III"]),
        ("full", ["Pellant, Jory", "Jan Daniel", "bin Salman Mohammed"]), ("alias", Given), ("born", Born), ("sex", ["F", "M", "X"]), ("height", ["70 in", "5'11\""]),
        ("address", Address), ("phone", Phone), ("email", Email), ("document", Document), ("account", ["00123456789", "9988776655"]), ("url", ["https://pellant.example/a"]),
        ("organization", ["Vane Haulage LLC", "Zwolen Fund II"]), ("plate", ["VA UKT-4471", "UKT-????"]));

    public static Gen<Dictionary<string, string>> ThingSays { get; } = Says(
        ("plate", ["VA UKT-4471", "UK7 4471", "MD 1AB2345"]), ("vin", ["1M8GDM9AXKP042788"]), ("make", ["Ford", "Toyota"]), ("model", ["F-150"]),
        ("color", ["red", "dark blue"]), ("year", ["2019", "2020"]), ("full", ["Vane Haulage LLC", "Vane Hauling", "Zwolen Fund II"]), ("lat", ["37.27"]), ("lon", ["-76.70"]),
        ("radius", ["150"]), ("address", Address), ("phone", Phone), ("serial", ["AB-1234567"]), ("vessel", ["VA 1234 AB"]), ("tail", ["N412TS"]), ("caliber", ["9mm"]));

    public static Gen<EntityKind> Kind { get; } = Gen.OneOf(EntityKind.Vehicle, EntityKind.Organization, EntityKind.Place, EntityKind.Weapon, EntityKind.Phone);

    public static Features Person(int number, Dictionary<string, string> says) => Features.From(Id(number), EntityKind.Person, says);

    /// <summary>A number for each part: an odd one says it, and which of its values.</summary>
    private static Gen<Dictionary<string, string>> Says(params (string Key, string[] Values)[] parts) => Gen.Int[0, 99].Array[parts.Length].Select(drawn =>
        parts.Zip(drawn).Where(pair => pair.Second % 2 == 1).ToDictionary(pair => pair.First.Key, pair => pair.First.Values[pair.Second / 2 % pair.First.Values.Length], StringComparer.Ordinal));
}
