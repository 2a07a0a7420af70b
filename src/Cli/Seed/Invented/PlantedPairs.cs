using Tessera.Matching;

namespace Tessera.Cli.Seed.Invented;

/// <summary>Two mentions of which we know whether they are one entity: the seed plants them, a test asks the matcher.</summary>
internal sealed record PlantedPair(string What, EntityKind Kind, bool Same, InventedMention Left, InventedMention Right);

/// <summary>200 pairs of one entity with errors, and 200 look-alikes.</summary>
internal static class PlantedPairs
{
    public static IReadOnlyList<PlantedPair> Same(InventedWorld world) =>
    [
        .. Of(40, "typo", world, person => Report(world, person).With(("family", Slips.Typo(world.Dice, person["family"])))),
        .. Of(25, "day and month", world, person => Report(world, person).With(("born", Slips.DayAndMonth(world.Dice, person["born"])))),
        .. Nicknames(30, world),
        .. TwoSurnames(20, world),
        .. LookAlikePlates(25, world),
        .. Phones(20, world),
        .. Spellings(20, world),
        .. Of(20, "missing fields", world, person => person.Without("middle", "address", "document", "sex").With(("born", person["born"][..4]))),
    ];

    public static IReadOnlyList<PlantedPair> Different(InventedWorld world) =>
    [
        .. Enumerable.Range(0, 50).Select(_ => Twins(world)),
        .. Enumerable.Range(0, 50).Select(number => FatherAndSon(world, number)),
        .. Enumerable.Range(0, 50).Select(_ => SameName(world)),
        .. Enumerable.Range(0, 50).Select(_ => NearPlates(world)),
    ];

    /// <summary>What a second report says of a person: some of what the first said.</summary>
    private static InventedMention Report(InventedWorld world, InventedMention person) => world.Dice.Below(3) switch
    {
        0 => person.Without("middle", "document"),
        1 => person.Without("phone", "middle"),
        _ => person.Without("address", "document"),
    };

    private static IEnumerable<PlantedPair> Of(int count, string what, InventedWorld world, Func<InventedMention, InventedMention> second)
    {
        for (var i = 0; i < count; i++)
        {
            var person = world.Person(phonePercent: 60);
            yield return new(what, EntityKind.Person, true, person, second(person));
        }
    }

    private static IEnumerable<PlantedPair> Nicknames(int count, InventedWorld world)
    {
        var formal = InventedNames.Nicknames.Keys.Order(StringComparer.Ordinal).ToArray();
        return Of(count, "nickname", world, person => Report(world, person).With(("given", InventedNames.Nicknames[person["given"]])), person =>
        {
            person["given"] = world.Dice.Of(formal);
            person["sex"] = InventedNames.Female.Contains(person["given"], StringComparer.Ordinal) ? "female" : "male";
        });
    }

    private static IEnumerable<PlantedPair> TwoSurnames(int count, InventedWorld world) =>
        Of(count, "two surnames", world, person => Report(world, person).With(("family", person["family"].Split(' ')[world.Dice.Chance(80) ? 0 : 1])),
            person => person["family"] = $"{InventedNames.SpanishSurname(world.Dice)} {InventedNames.SpanishSurname(world.Dice)}");

    private static IEnumerable<PlantedPair> Phones(int count, InventedWorld world) =>
        Of(count, "phone format", world, person => person.Without("address", "document", "born", "middle").With(("phone", Slips.Phone(world.Dice, person["phone"]))),
            person => person["phone"] = world.Numbers.Phone() ?? "571-555-0100");

    private static IEnumerable<PlantedPair> Spellings(int count, InventedWorld world)
    {
        for (var i = 0; i < count; i++)
        {
            var (one, other) = InventedNames.Spellings[i % InventedNames.Spellings.Length];
            var person = world.Person(phonePercent: 60).With(("given", one), ("sex", null));
            yield return new("other spelling", EntityKind.Person, true, person, Report(world, person).With(("given", other)));
        }
    }

    private static IEnumerable<PlantedPair> Of(int count, string what, InventedWorld world, Func<InventedMention, InventedMention> second, Action<InventedMention> first)
    {
        for (var i = 0; i < count; i++)
        {
            var person = world.Person(phonePercent: 60);
            first(person);
            yield return new(what, EntityKind.Person, true, person, second(person));
        }
    }

    /// <summary>Half of them without the looks, as a camera reads them.</summary>
    private static IEnumerable<PlantedPair> LookAlikePlates(int count, InventedWorld world)
    {
        for (var made = 0; made < count;)
        {
            var vehicle = world.Vehicle();
            if (Slips.LookAlike(vehicle["plate"]) is not { } plate) continue;
            made++;
            var read = vehicle.With(("plate", plate), ("year", null));
            yield return new("plate O/0", EntityKind.Vehicle, true, vehicle, made % 2 == 0 ? read : read.Without("make", "model", "color"));
        }
    }

    private static PlantedPair Twins(InventedWorld world)
    {
        var one = world.Person(phonePercent: 60);
        string given;
        do given = InventedNames.Given(world.Dice, one["sex"] == "female"); while (given == one["given"]);
        return new("twins", EntityKind.Person, false, one, one.Without("middle", "document").With(("given", given)));
    }

    /// <summary>One name, one house, one phone; told apart by birth date, by suffix, or by a suffix on one side only.</summary>
    private static PlantedPair FatherAndSon(InventedWorld world, int number)
    {
        var father = world.Person(phonePercent: 70).With(("sex", "male"), ("given", InventedNames.Given(world.Dice, female: false)), ("born", world.Born(1945, 1960)));
        var son = father.Without("document").With(("born", world.Born(1975, 1995)));
        return new("father and son", EntityKind.Person, false, father, (number % 3) switch
        {
            0 => son,
            1 => son.With(("suffix", "Jr.")),
            _ => son.With(("suffix", "Jr."), ("born", null)),
        });
    }

    /// <summary>Two strangers of one name: another birth date, or nothing but the name in common.</summary>
    private static PlantedPair SameName(InventedWorld world)
    {
        var one = world.Person(phonePercent: 60);
        var other = world.Person(phonePercent: 60).With(("given", one["given"]), ("family", one["family"]), ("sex", one["sex"]), ("middle", null));
        return new("same name", EntityKind.Person, false, one, world.Dice.Chance(40) ? other.Without("born") : other);
    }

    /// <summary>One digit off, and half of them a vehicle that looks the same.</summary>
    private static PlantedPair NearPlates(InventedWorld world)
    {
        var one = world.Vehicle();
        var plate = Slips.NearPlate(world.Dice, one["plate"]);
        return new("near plates", EntityKind.Vehicle, false, one, (world.Dice.Chance(50) ? one : world.Vehicle()).With(("plate", plate), ("plateState", one["plateState"])));
    }
}
