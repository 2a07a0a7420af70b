using System.Collections.Immutable;
using System.Globalization;

namespace Tessera.Matching;

/// <summary>From a mention's attributes to <see cref="Features"/>.</summary>
internal sealed class AttributeReader(IReadOnlyDictionary<string, string> attributes)
{
    /// <summary>More values of one key than this are a list, not a mention; the rest is left to the reader's eyes.</summary>
    private const int MostValues = 16;

    /// <summary>What is longer is a text, not a value, and only its start is read.</summary>
    private const int Longest = 4000;

    public Features Read(Guid mention, EntityKind kind) => new()
    {
        Mention = mention,
        Kind = kind,
        Names = kind is EntityKind.Person ? PersonNames() : [],
        Organizations = OrganizationNames(kind),
        Born = BirthDateReader.Born(Text(AttributeKeys.Born)) ?? BirthDateReader.Age(Text(AttributeKeys.Age), Text(AttributeKeys.AgeOn)),
        Sex = SexOf(Text(AttributeKeys.Sex)),
        Height = Measures.Inches(Text(AttributeKeys.Height)),
        Phones = Each(AttributeKeys.Phone, PhoneText.Normal),
        Emails = Each(AttributeKeys.Email, EmailText.Normal),
        Plates = Plates(),
        Vin = IdentifierText.Vin(Text(AttributeKeys.Vin)),
        Tail = IdentifierText.Tail(Text(AttributeKeys.Tail)),
        Vessels = Each(AttributeKeys.Vessel, IdentifierText.Compact),
        Documents = [.. Each(AttributeKeys.Document, DocumentId.Read)],
        Accounts = Each(AttributeKeys.Account, IdentifierText.Account),
        Serial = IdentifierText.Compact(Text(AttributeKeys.Serial)),
        Addresses = Each(AttributeKeys.Address, Address.Read),
        Position = Matching.Position.Read(Text(AttributeKeys.Lat), Text(AttributeKeys.Lon), Text(AttributeKeys.Radius)),
        Urls = Each(AttributeKeys.Url, UrlText.Normal),
        Make = Word(AttributeKeys.Make),
        Model = Word(AttributeKeys.Model),
        Year = int.TryParse(Text(AttributeKeys.Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1880 and < 2200 ? year : 0,
        Color = Colors.Normal(Text(AttributeKeys.Color)),
        Caliber = Word(AttributeKeys.Caliber),
    };

    private ImmutableArray<PersonName> PersonNames()
    {
        var suffix = Text(AttributeKeys.Suffix);
        var parts = NameReader.Parts(Text(AttributeKeys.Given), Text(AttributeKeys.Middle), Text(AttributeKeys.Family), suffix);
        var full = Each(AttributeKeys.Full, text => NameReader.Full(text, suffix));
        var alias = Each(AttributeKeys.Alias, text => NameReader.Full(text));
        return [.. (parts is null ? full : [parts, .. full]), .. alias];
    }

    private ImmutableArray<OrganizationName> OrganizationNames(EntityKind kind)
    {
        var stated = Each(AttributeKeys.Organization, OrganizationName.Read);
        if (kind is EntityKind.Person) return stated;
        return [.. stated, .. Each(AttributeKeys.Full, OrganizationName.Read), .. Each(AttributeKeys.Alias, OrganizationName.Read)];
    }

    private ImmutableArray<Plate> Plates()
    {
        var state = Text(AttributeKeys.PlateState);
        return Each(AttributeKeys.Plate, text => Plate.Read(text, state));
    }

    private ImmutableArray<T> Each<T>(string key, Func<string, T?> read) where T : class
    {
        var text = Text(key);
        if (text is null) return [];
        return [.. text.Split(';', MostValues + 1, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostValues).Select(read).OfType<T>().Distinct()];
    }

    private string? Word(string key) =>
        Text(key) is { } text && NameText.FoldWithDigits(text) is { Length: > 0 } word ? word : null;

    private string? Text(string key)
    {
        if (!attributes.TryGetValue(key, out var text)) return null;
        var cut = (text.Length > Longest ? text[..Longest] : text).Trim();
        return cut.Length == 0 ? null : cut;
    }

    private static Sex SexOf(string? text) => text?.ToUpperInvariant() switch
    {
        "F" or "FEMALE" or "WOMAN" or "MUJER" => Sex.Female,
        "M" or "MALE" or "MAN" or "HOMBRE" => Sex.Male,
        "X" => Sex.Other,
        _ => Sex.Unknown,
    };
}
