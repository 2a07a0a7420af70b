using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>Which parts of a mention follow its head.</summary>
[Flags]
internal enum CodedParts
{
    None = 0, Names = 1, Born = 2, Height = 4, Phones = 8, Emails = 16, Documents = 32, Addresses = 64, Organizations = 128,
    Plates = 256, Numbers = 512, Position = 1024, Urls = 2048, Accounts = 4096, Vehicle = 8192, Vessels = 16384,
}

/// <summary>From <see cref="Features"/> to the bytes an index keeps; <see cref="MentionReader"/> gives the same back. Words are held in the vocabulary.</summary>
internal sealed class MentionWriter(Vocabulary vocabulary)
{
    private readonly CodeWriter _code = new();
    private byte[] _bytes = new byte[512];

    /// <summary>Valid until the next one.</summary>
    public Span<byte> Write(Features features, int number, int label)
    {
        _code.Clear();
        var head = new MentionHead { Number = number, Mention = features.Mention, Label = label, Kind = (byte)features.Kind };
        HeadWriter.Fill(ref head, features);
        var plain = head.Has(HeadSays.PlainName);
        if (plain) (head.Given, head.Middle, head.Surname) = Held(features.Names[0]);
        foreach (var name in features.Names) vocabulary.Surnames.Hold(name);
        Body(features, plain);

        head.Length = MentionHead.Size + _code.Written.Length;
        if (_bytes.Length < head.Length) _bytes = new byte[head.Length * 2];
        MemoryMarshal.Write(_bytes, head);
        _code.Written.CopyTo(_bytes.AsSpan(MentionHead.Size));
        return _bytes.AsSpan(0, head.Length);
    }

    private (int Given, int Middle, int Surname) Held(PersonName name) =>
        (vocabulary.Token(name.Given), name.Middle.IsEmpty ? 0 : vocabulary.Token(name.Middle[0]), name.Family.IsEmpty ? 0 : vocabulary.Token(name.Family[0]));

    private void Body(Features features, bool plain)
    {
        var parts = PartsOf(features, plain);
        _code.Number((int)parts);
        if (parts.HasFlag(CodedParts.Names)) Names(features);
        if (parts.HasFlag(CodedParts.Born)) Born(features.Born!.Value);
        if (parts.HasFlag(CodedParts.Height)) _code.Number(features.Height);
        if (parts.HasFlag(CodedParts.Phones)) Texts(features.Phones);
        if (parts.HasFlag(CodedParts.Emails)) Texts(features.Emails);
        if (parts.HasFlag(CodedParts.Documents)) Documents(features);
        if (parts.HasFlag(CodedParts.Addresses)) Addresses(features);
        if (parts.HasFlag(CodedParts.Organizations)) Organizations(features);
        if (parts.HasFlag(CodedParts.Plates)) Plates(features);
        if (parts.HasFlag(CodedParts.Numbers)) foreach (var text in (ReadOnlySpan<string?>)[features.Vin, features.Tail, features.Serial]) _code.Text(text ?? "");
        if (parts.HasFlag(CodedParts.Position)) Position(features.Position!);
        if (parts.HasFlag(CodedParts.Urls)) Texts(features.Urls);
        if (parts.HasFlag(CodedParts.Accounts)) Texts(features.Accounts);
        if (parts.HasFlag(CodedParts.Vehicle)) Vehicle(features);
        if (parts.HasFlag(CodedParts.Vessels)) Texts(features.Vessels);
    }

    private static CodedParts PartsOf(Features features, bool plain) =>
        If(!features.Names.IsEmpty && !plain, CodedParts.Names) | If(features.Born is { IsDay: false }, CodedParts.Born) | If(features.Height != 0, CodedParts.Height)
        | If(!features.Phones.IsEmpty, CodedParts.Phones) | If(!features.Emails.IsEmpty, CodedParts.Emails) | If(!features.Documents.IsEmpty, CodedParts.Documents)
        | If(!features.Addresses.IsEmpty, CodedParts.Addresses) | If(!features.Organizations.IsEmpty, CodedParts.Organizations) | If(!features.Plates.IsEmpty, CodedParts.Plates)
        | If(features.Vin is not null || features.Tail is not null || features.Serial is not null, CodedParts.Numbers) | If(features.Position is not null, CodedParts.Position)
        | If(!features.Urls.IsEmpty, CodedParts.Urls) | If(!features.Accounts.IsEmpty, CodedParts.Accounts) | If(!features.Vessels.IsEmpty, CodedParts.Vessels)
        | If(features.Make is not null || features.Model is not null || features.Color is not null || features.Caliber is not null || features.Year != 0, CodedParts.Vehicle);

    private static CodedParts If(bool has, CodedParts part) => has ? part : CodedParts.None;

    private void Names(Features features)
    {
        _code.Number(features.Names.Length);
        foreach (var name in features.Names)
        {
            _code.Number(vocabulary.Token(name.Given));
            Tokens(name.Middle);
            Tokens(name.Family);
            _code.Byte((byte)name.Generation);
        }
    }

    private void Tokens(IReadOnlyCollection<NameToken> tokens)
    {
        _code.Number(tokens.Count);
        foreach (var token in tokens) _code.Number(vocabulary.Token(token));
    }

    private void Born(BirthDate born)
    {
        _code.Number(born.From.DayNumber);
        _code.Number(born.To.DayNumber);
        _code.Byte((byte)(born.Estimated ? 1 : 0));
    }

    private void Texts(IReadOnlyCollection<string> texts)
    {
        _code.Number(texts.Count);
        foreach (var text in texts) _code.Text(text);
    }

    private void Documents(Features features)
    {
        _code.Number(features.Documents.Length);
        foreach (var document in features.Documents)
        {
            _code.Number(vocabulary.Text(document.Type));
            _code.Text(document.Number);
        }
    }

    private void Addresses(Features features)
    {
        _code.Number(features.Addresses.Length);
        foreach (var address in features.Addresses)
        {
            _code.Number(vocabulary.Text(address.Street));
            foreach (var text in (ReadOnlySpan<string>)[address.Text, address.House, address.Unit, address.Zip]) _code.Text(text);
        }
    }

    private void Organizations(Features features)
    {
        _code.Number(features.Organizations.Length);
        foreach (var name in features.Organizations) _code.Number(vocabulary.Organization(name));
    }

    private void Plates(Features features)
    {
        _code.Number(features.Plates.Length);
        foreach (var plate in features.Plates)
        {
            _code.Number(vocabulary.Text(plate.State));
            _code.Text(plate.Number);
        }
    }

    private void Position(Position position)
    {
        _code.Double(position.Lat);
        _code.Double(position.Lon);
        _code.Number(position.Radius);
    }

    private void Vehicle(Features features)
    {
        foreach (var text in (ReadOnlySpan<string?>)[features.Make, features.Model, features.Color, features.Caliber]) _code.Number(vocabulary.Text(text));
        _code.Number(features.Year);
    }
}
