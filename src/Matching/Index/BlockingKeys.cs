namespace Tessera.Matching;

/// <summary>
/// The keys a mention is found by. Two mentions of one entity should share at least one in spite of a slip: a typed name
/// still has its sound, or is near one that is held; a birth date two of its three parts, a plate one of its halves.
/// </summary>
internal static class BlockingKeys
{
    private const double CellDegrees = 0.01;     // about 1.1 km of latitude
    private const int MostCells = 3;             // to each side

    /// <summary>Keys a mention is filed under.</summary>
    public static HashSet<ulong> Of(Features features)
    {
        HashSet<ulong> keys = [];
        AddShared(features, keys);
        if (features.Kind is EntityKind.Person) PersonKeys.AddTo(keys, features, probing: false);
        if (features.Position is { } position && features.Kind is EntityKind.Place) keys.Add(Cell(position, 0, 0));
        return keys;
    }

    /// <summary>Keys looked up for it: the same, and what reaches over to neighbours.</summary>
    public static HashSet<ulong> Probing(Features features, SurnameTable held)
    {
        HashSet<ulong> keys = [];
        AddShared(features, keys);
        if (features.Kind is EntityKind.Person)
        {
            PersonKeys.AddTo(keys, features, probing: true);
            PersonKeys.AddNear(keys, features, held);
        }
        if (features.Position is { } position && features.Kind is EntityKind.Place) AddCells(keys, position);
        return keys;
    }

    private static void AddShared(Features features, HashSet<ulong> keys)
    {
        foreach (var phone in features.Phones) keys.Add(KeyHash.Of(KeyPart.Phone, PhoneText.LastSeven(phone)));
        foreach (var email in features.Emails)
        {
            keys.Add(KeyHash.Of(KeyPart.Email, email));
            if (EmailText.IsPersonal(email)) keys.Add(KeyHash.Of(KeyPart.EmailLocal, EmailText.Local(email)));
        }
        foreach (var document in features.Documents) keys.Add(KeyHash.Of(KeyPart.Document, Ocr.Confused(document.Number)));
        foreach (var account in features.Accounts) keys.Add(KeyHash.Of(KeyPart.Account, account));
        foreach (var url in features.Urls) keys.Add(KeyHash.Of(KeyPart.Url, url));
        foreach (var address in features.Addresses.Where(address => address.IsWhole)) keys.Add(KeyHash.Of(KeyPart.Address, address.House + address.Street));
        foreach (var plate in features.Plates) AddPlate(keys, plate);
        foreach (var vessel in features.Vessels) keys.Add(KeyHash.Of(KeyPart.Vessel, Ocr.Confused(vessel)));
        if (features.Tail is { } tail) keys.Add(KeyHash.Of(KeyPart.Tail, Ocr.Confused(tail)));
        if (features.Serial is { } serial) keys.Add(KeyHash.Of(KeyPart.Serial, Ocr.Confused(serial)));
        if (features.Vin is { } vin)
        {
            keys.Add(KeyHash.Of(KeyPart.Vin, Ocr.Confused(vin)));
            keys.Add(KeyHash.Of(KeyPart.VinEnd, Ocr.Confused(vin[^6..])));
        }
        if (features.Kind is not EntityKind.Person) AddNames(keys, features);
    }

    /// <summary>One mistaken character leaves one half whole; part of a plate still has its whole half.</summary>
    private static void AddPlate(HashSet<ulong> keys, Plate plate)
    {
        var confused = plate.Confused;
        if (!plate.IsPartial) keys.Add(KeyHash.Of(KeyPart.Plate, confused));
        if (confused.Length < 5) return;

        var head = confused.AsSpan(0, 3);
        var tail = confused.AsSpan(confused.Length - 3);
        if (!head.Contains('?')) keys.Add(KeyHash.Of(KeyPart.PlateHead, head));
        if (!tail.Contains('?')) keys.Add(KeyHash.Of(KeyPart.PlateTail, tail));
    }

    private static void AddNames(HashSet<ulong> keys, Features features)
    {
        foreach (var name in features.Organizations)
        {
            keys.Add(KeyHash.Of(KeyPart.Whole, name.Sorted));
            if (name.Words.Length == 1) keys.Add(KeyHash.Of(KeyPart.Acronym, name.Joined));
            if (name.Acronym.Length >= 3) keys.Add(KeyHash.Of(KeyPart.Acronym, name.Acronym));
            foreach (var word in name.Words)
            {
                if (OrganizationWords.IsCommon(word) || word.Length < 2) continue;
                keys.Add(KeyHash.Of(KeyPart.Word, DoubleMetaphone.Of(word).First is { Length: > 1 } sound ? sound : word));
                if (word.Length >= 5) keys.Add(KeyHash.Of(KeyPart.Word, word.AsSpan(0, 4), 1));
            }
        }
    }

    private static void AddCells(HashSet<ulong> keys, Position position)
    {
        var reach = Math.Clamp((int)Math.Ceiling(position.Radius / 1000.0), 1, MostCells);
        for (var north = -reach; north <= reach; north++)
        {
            for (var east = -reach; east <= reach; east++) keys.Add(Cell(position, north, east));
        }
    }

    private static ulong Cell(Position position, int north, int east)
    {
        var (row, column) = ((int)Math.Floor(position.Lat / CellDegrees) + north, (int)Math.Floor(position.Lon / CellDegrees) + east);
        return KeyHash.Of(KeyPart.Cell, "", HashCode.Combine(row, column));
    }
}
