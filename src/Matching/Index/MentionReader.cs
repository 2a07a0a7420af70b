using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>From the bytes an index keeps to the same <see cref="Features"/>. Null where they were overwritten meanwhile.</summary>
internal static class MentionReader
{
    public static Features? Read(in MentionHead head, ReadOnlySpan<byte> body, Vocabulary words)
    {
        var code = new CodeReader(body);
        var parts = (CodedParts)code.Number();
        var names = parts.HasFlag(CodedParts.Names) ? Names(ref code, words) : head.Has(HeadSays.PlainName) ? Plain(head, words) : [];
        var born = parts.HasFlag(CodedParts.Born) ? Born(ref code) : head.Has(HeadSays.BornDay) ? Day(head.Born) : null;
        var height = parts.HasFlag(CodedParts.Height) ? code.Number() : 0;
        var phones = parts.HasFlag(CodedParts.Phones) ? Texts(ref code) : [];
        var emails = parts.HasFlag(CodedParts.Emails) ? Texts(ref code) : [];
        var documents = parts.HasFlag(CodedParts.Documents) ? Documents(ref code, words) : [];
        var addresses = parts.HasFlag(CodedParts.Addresses) ? Addresses(ref code, words) : [];
        var organizations = parts.HasFlag(CodedParts.Organizations) ? Organizations(ref code, words) : [];
        var plates = parts.HasFlag(CodedParts.Plates) ? Plates(ref code, words) : [];
        var (vin, tail, serial) = parts.HasFlag(CodedParts.Numbers) ? (Stated(code.Text()), Stated(code.Text()), Stated(code.Text())) : default;
        var position = parts.HasFlag(CodedParts.Position) ? new Position(code.Double(), code.Double(), code.Number()) : null;
        var urls = parts.HasFlag(CodedParts.Urls) ? Texts(ref code) : [];
        var accounts = parts.HasFlag(CodedParts.Accounts) ? Texts(ref code) : [];
        var (make, model, color, caliber, year) = parts.HasFlag(CodedParts.Vehicle)
            ? (words.Texts[code.Number()], words.Texts[code.Number()], words.Texts[code.Number()], words.Texts[code.Number()], code.Number()) : default;
        var vessels = parts.HasFlag(CodedParts.Vessels) ? Texts(ref code) : [];
        if (code.Failed || names.IsDefault || documents.IsDefault || addresses.IsDefault || organizations.IsDefault || plates.IsDefault) return null;

        return new()
        {
            Mention = head.Mention, Kind = (EntityKind)head.Kind, Names = names, Born = born, Sex = SexOf(head.Says), Height = height, Phones = phones, Emails = emails, Documents = documents, Addresses = addresses,
            Organizations = organizations, Plates = plates, Vin = vin, Tail = tail, Serial = serial, Position = position, Urls = urls, Accounts = accounts, Vessels = vessels,
            Make = make, Model = model, Color = color, Caliber = caliber, Year = year,
        };
    }

    private static ImmutableArray<PersonName> Plain(in MentionHead head, Vocabulary words)
    {
        var (given, middle, surname) = (words.Tokens[head.Given], words.Tokens[head.Middle], words.Tokens[head.Surname]);
        var whole = (given is not null || head.Given == 0) && (middle is not null || head.Middle == 0) && (surname is not null || head.Surname == 0);
        return whole ? [new PersonName(given, middle is null ? [] : [middle], surname is null ? [] : [surname], (Generation)head.Generation)] : default;
    }

    private static ImmutableArray<PersonName> Names(ref CodeReader code, Vocabulary words)
    {
        var names = ImmutableArray.CreateBuilder<PersonName>();
        for (var left = code.Count(); left > 0 && !code.Failed; left--)
        {
            var number = code.Number();
            var (given, middle, family) = (words.Tokens[number], Tokens(ref code, words), Tokens(ref code, words));
            if ((given is null && number != 0) || middle.IsDefault || family.IsDefault) return default;
            names.Add(new PersonName(given, middle, family, (Generation)code.Byte()));
        }
        return names.ToImmutable();
    }

    private static ImmutableArray<NameToken> Tokens(ref CodeReader code, Vocabulary words)
    {
        var tokens = ImmutableArray.CreateBuilder<NameToken>();
        for (var left = code.Count(); left > 0 && !code.Failed; left--)
        {
            if (words.Tokens[code.Number()] is not { } token) return default;
            tokens.Add(token);
        }
        return tokens.ToImmutable();
    }

    private static BirthDate? Born(ref CodeReader code) =>
        (Day(code.Number()), Day(code.Number()), code.Byte()) is ({ From: var from }, { From: var to }, var estimated) ? new BirthDate(from, to, estimated != 0) : null;

    private static BirthDate? Day(int number) =>
        number >= 0 && number <= DateOnly.MaxValue.DayNumber ? new BirthDate(DateOnly.FromDayNumber(number), DateOnly.FromDayNumber(number), false) : null;

    private static ImmutableArray<string> Texts(ref CodeReader code)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        for (var left = code.Count(); left > 0 && !code.Failed; left--) texts.Add(code.Text());
        return texts.ToImmutable();
    }

    private static ImmutableArray<DocumentId> Documents(ref CodeReader code, Vocabulary words)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentId>();
        for (var left = code.Count(); left > 0 && !code.Failed; left--)
        {
            if (words.Texts[code.Number()] is not { } type) return default;
            documents.Add(new DocumentId(type, code.Text()));
        }
        return documents.ToImmutable();
    }

    private static ImmutableArray<Address> Addresses(ref CodeReader code, Vocabulary words)
    {
        var addresses = ImmutableArray.CreateBuilder<Address>();
        for (var left = code.Count(); left > 0 && !code.Failed; left--)
        {
            if (words.Texts[code.Number()] is not { } street) return default;
            var (text, house, unit, zip) = (code.Text(), code.Text(), code.Text(), code.Text());
            addresses.Add(new Address(text, house, street, unit, zip));
        }
        return addresses.ToImmutable();
    }

    private static ImmutableArray<OrganizationName> Organizations(ref CodeReader code, Vocabulary words)
    {
        var names = ImmutableArray.CreateBuilder<OrganizationName>();
        for (var left = code.Count(); left > 0 && !code.Failed; left--)
        {
            if (words.Organizations[code.Number()] is not { } name) return default;
            names.Add(name);
        }
        return names.ToImmutable();
    }

    private static ImmutableArray<Plate> Plates(ref CodeReader code, Vocabulary words)
    {
        var plates = ImmutableArray.CreateBuilder<Plate>();
        for (var left = code.Count(); left > 0 && !code.Failed; left--)
        {
            if (words.Texts[code.Number()] is not { } state) return default;
            plates.Add(new Plate(code.Text(), state));
        }
        return plates.ToImmutable();
    }

    private static string? Stated(string text) => text.Length == 0 ? null : text;

    private static Sex SexOf(HeadSays says) => (says & HeadSays.Female) != HeadSays.Nothing ? Sex.Female : (says & HeadSays.Male) != HeadSays.Nothing ? Sex.Male : (says & HeadSays.OtherSex) != HeadSays.Nothing ? Sex.Other : Sex.Unknown;
}
