using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Keys of a person's names and birth date.</summary>
internal static class PersonKeys
{
    public static void AddTo(HashSet<ulong> keys, Features person, bool probing)
    {
        AddBirth(keys, person);
        foreach (var name in person.Names)
        {
            AddName(keys, name, person, probing);
            if (probing && name.Swapped() is { } swapped) AddName(keys, swapped, person, probing);
        }
    }

    /// <summary>What a slip makes of the surname, with the given name: of all surnames that are held.</summary>
    public static void AddNear(HashSet<ulong> keys, Features person, SurnameTable held)
    {
        HashSet<string> sounds = new(StringComparer.Ordinal);
        foreach (var name in person.Names)
        {
            AddNear(keys, name, held, sounds);
            if (name.Swapped() is { } swapped) AddNear(keys, swapped, held, sounds);
        }
    }

    private static void AddNear(HashSet<ulong> keys, PersonName name, SurnameTable held, HashSet<string> sounds)
    {
        sounds.Clear();
        foreach (var surname in Surnames(name)) held.AddSounds(surname, sounds);
        if (sounds.Count == 0) return;
        foreach (var (_, given) in Givens(name))
        {
            foreach (var sound in sounds) keys.Add(SurnameAndGiven(sound, given));
        }
    }

    /// <summary>Day and month in either order: a birth date alone is shared by few.</summary>
    private static void AddBirth(HashSet<ulong> keys, Features person)
    {
        if (person.Born is not { IsDay: true, From: var day }) return;
        var (less, more) = (Math.Min(day.Day, day.Month), Math.Max(day.Day, day.Month));
        keys.Add(KeyHash.Of(KeyPart.Birth, "", (day.Year * 10_000) + (less * 100) + more));
    }

    private static void AddName(HashSet<ulong> keys, PersonName name, Features person, bool probing)
    {
        var givens = Givens(name);
        var surnames = Surnames(name);
        foreach (var surname in surnames)
        {
            AddSurname(keys, surname.Sound, givens, person, probing);
            if (surname.OtherSound != surname.Sound) AddSurname(keys, surname.OtherSound, givens, person, probing);
        }
        foreach (var (_, sound) in givens) AddGiven(keys, sound, person);
        if (surnames.Length == 0 || (probing && givens.Count == 1 && surnames.Length == 0))
        {
            foreach (var (_, sound) in givens) keys.Add(KeyHash.Of(KeyPart.GivenOnly, sound));
        }
    }

    private static void AddSurname(HashSet<ulong> keys, string sound, List<(char Initial, string Sound)> givens, Features person, bool probing)
    {
        // Filed without given name: found by every probe of that surname. Probed without: every person of that surname.
        if (givens.Count == 0 || probing) keys.Add(KeyHash.Of(KeyPart.SurnameOnly, sound));
        if (givens.Count == 0 || !probing) keys.Add(KeyHash.Of(KeyPart.SurnameAlone, sound));
        foreach (var (initial, given) in givens)
        {
            keys.Add(KeyHash.Of(KeyPart.SurnameAndInitial, sound, initial));
            keys.Add(SurnameAndGiven(sound, given));
        }
        if (person.Born is not { IsDay: true, From: var day }) return;
        keys.Add(KeyHash.Of(KeyPart.SurnameAndYearMonth, sound, (day.Year * 100) + day.Month));
        keys.Add(KeyHash.Of(KeyPart.SurnameAndYearDay, sound, (day.Year * 100) + day.Day));
        keys.Add(KeyHash.Of(KeyPart.SurnameAndMonthDay, sound, (day.Month * 100) + day.Day));
    }

    private static void AddGiven(HashSet<ulong> keys, string sound, Features person)
    {
        if (person.Born is { IsDay: true, From: var day }) keys.Add(KeyHash.Of(KeyPart.GivenAndMonthDay, sound, (day.Month * 100) + day.Day));
        if (person.Born is { } born && born.From.Year == born.To.Year) keys.Add(KeyHash.Of(KeyPart.GivenAndYear, sound, born.From.Year));
    }

    /// <summary>The given name, the names it may stand for, and the first middle name, each by initial and sound.</summary>
    private static List<(char Initial, string Sound)> Givens(PersonName name)
    {
        List<(char, string)> givens = [];
        foreach (var token in (ReadOnlySpan<NameToken?>)[name.Given, name.Middle.IsEmpty ? null : name.Middle[0]])
        {
            if (token is null) continue;
            givens.Add((token.Fold[0], token.Sound));
            foreach (var canonical in Nicknames.CanonicalSounds(token.Fold)) givens.Add((canonical.Initial, canonical.Sound));
        }
        return givens;
    }

    private static ImmutableArray<NameToken> Surnames(PersonName name) => name.Family.Length > 1 ? name.Surnames.Add(name.FamilyJoined!) : name.Surnames;

    private static ulong SurnameAndGiven(string sound, string given) => KeyHash.Of(KeyPart.SurnameAndGiven, sound, given.AsSpan(0, Math.Min(2, given.Length)));
}
