namespace Tessera.Matching;

public enum IdentifierKind
{
    Phone = 1,
    Email = 2,
    Plate = 3,
    Vin = 4,
    Tail = 5,
    Vessel = 6,
    Document = 7,
    Account = 8,
    Serial = 9,
    Url = 10,

    /// <summary>A given name, a surname and a full birth date together.</summary>
    NameAndBirthDate = 11,
}

/// <summary>A value that nearly names one entity by itself, in one spelling: equal values mean the same.</summary>
public sealed record Identifier(IdentifierKind Kind, string Value);

/// <summary>The identifiers of a mention: what a pointer may be computed from, and nothing else (ARCHITECTURE idea 4).</summary>
public static class Identifiers
{
    public static IEnumerable<Identifier> Of(Features features) => Numbers(features).Concat(NamesWithBirthDate(features)).Distinct();

    internal static IEnumerable<Identifier> Numbers(Features features)
    {
        foreach (var phone in features.Phones.Where(phone => phone.Length > PhoneText.Local)) yield return new(IdentifierKind.Phone, phone);
        foreach (var email in features.Emails) yield return new(IdentifierKind.Email, email);
        foreach (var plate in features.Plates.Where(plate => !plate.IsPartial)) yield return new(IdentifierKind.Plate, plate.ToString());
        foreach (var vessel in features.Vessels) yield return new(IdentifierKind.Vessel, vessel);
        foreach (var document in features.Documents) yield return new(IdentifierKind.Document, document.ToString());
        foreach (var account in features.Accounts) yield return new(IdentifierKind.Account, account);
        foreach (var url in features.Urls) yield return new(IdentifierKind.Url, url);
        if (features.Vin is { } vin) yield return new(IdentifierKind.Vin, vin);
        if (features.Tail is { } tail) yield return new(IdentifierKind.Tail, tail);
        if (features.Serial is { } serial) yield return new(IdentifierKind.Serial, serial);
    }

    private static IEnumerable<Identifier> NamesWithBirthDate(Features features)
    {
        if (features.Kind is not EntityKind.Person || features.Born is not { IsDay: true, From: var day }) yield break;
        foreach (var name in features.Names)
        {
            if (name.Given is not { IsInitial: false } given) continue;
            foreach (var surname in name.Surnames)
            {
                foreach (var formal in Nicknames.Canonical(given.Fold))
                    yield return new(IdentifierKind.NameAndBirthDate, $"{surname.Fold} {formal} {day:yyyy-MM-dd}");
            }
        }
    }
}
