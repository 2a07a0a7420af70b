namespace Tessera.Matching;

/// <summary>Reads a spreadsheet into a <see cref="Roster"/>: which column says what is told by the map; the other columns are not looked at.</summary>
/// <param name="Truth">For each row the number of the person it is known to be, 0 unknown; empty where no column tells it. Nothing decides by it.</param>
public sealed record RosterReader(Roster Roster, int[] Truth)
{
    private const int RowsBetweenReports = 1 << 15;

    /// <param name="told">Called now and then with the bytes read.</param>
    public static RosterReader Read(CsvReader rows, IReadOnlyList<(int Column, RosterField Field)> map, int truthColumn, Action<long>? told = null)
    {
        var roster = new Roster();
        var fields = map.Select(column => column.Field).Distinct().ToArray();
        var ordered = map.OrderBy(column => column.Field is RosterField.Full).ToArray();     // full names fill what the parts leave open
        var names = new ByteTable();
        List<int> truth = [];
        while (rows.ReadRow())
        {
            if (roster.Rows == Roster.MostRows) throw new FormatException($"The file has more than {Roster.MostRows:N0} rows.");
            var row = roster.AddRow(fields);
            foreach (var (column, field) in ordered) Put(roster, row, field, rows[column]);
            if (truthColumn >= 0) truth.Add(rows[truthColumn].IsEmpty ? 0 : names.IndexOf(rows[truthColumn], out _));
            if (row % RowsBetweenReports == 0) told?.Invoke(rows.Position);
        }
        return new(roster, [.. truth]);
    }

    internal static void Put(Roster roster, int row, RosterField field, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return;
        switch (field)
        {
            case RosterField.Given: Set(roster.Given, row, roster.Givens, value); break;
            case RosterField.Family: Set(roster.Family, row, roster.Families, value); break;
            case RosterField.Middle: Set(roster.Middle, row, roster.Middles, value); break;
            case RosterField.Full: PutFull(roster, row, value); break;
            case RosterField.Birth: if (roster.Birth[row] == 0) roster.Birth[row] = RosterText.Birth(value); break;
            case RosterField.Sex: roster.Sex[row] = RosterText.Sex(value); break;
            case RosterField.Phone: Set(roster.Phone, row, roster.Phones, value); break;
            case RosterField.Email: PutEmail(roster, row, value); break;
            case RosterField.Document: Set(roster.Document, row, roster.Documents, value); break;
            case RosterField.House: Set(roster.House, row, roster.Houses, value); break;
            case RosterField.Street: Set(roster.Street, row, roster.Streets, value); break;
            case RosterField.Postcode: Set(roster.Postcode, row, roster.Postcodes, value); break;
            case RosterField.Place: Set(roster.Place, row, roster.Places, value); break;
            case RosterField.Address: PutAddress(roster, row, value); break;
            default: Set(roster.Word, row, roster.Words, value); break;
        }
    }

    private static void Set(int[] column, int row, ValueTable values, ReadOnlySpan<byte> value)
    {
        if (column[row] == 0) column[row] = values.Add(value);
    }

    private static void PutEmail(Roster roster, int row, ReadOnlySpan<byte> value)
    {
        Set(roster.Email, row, roster.Emails, value);
        if (roster.Email[row] != 0) roster.EmailLocal[row] = roster.EmailLocals.Add(value[..value.LastIndexOf((byte)'@')]);
    }

    private static void PutAddress(Roster roster, int row, ReadOnlySpan<byte> value)
    {
        if (Address.Read(System.Text.Encoding.UTF8.GetString(value)) is not { } address) return;
        if (roster.House[row] == 0 && address.House.Length > 0) roster.House[row] = roster.Houses.Add(address.House);
        if (roster.Street[row] == 0) roster.Street[row] = roster.Streets.Add(address.Street);
        if (roster.Postcode[row] == 0 && address.Zip.Length > 0) roster.Postcode[row] = roster.Postcodes.Add(address.Zip);
    }

    /// <summary>The first and the last word where given name and surname are not told by columns of their own; of the words between, the first.</summary>
    private static void PutFull(Roster roster, int row, ReadOnlySpan<byte> value)
    {
        if (NameReader.Full(System.Text.Encoding.UTF8.GetString(value)) is not { } name) return;
        if (roster.Given[row] == 0 && name.Given is { } given) roster.Given[row] = roster.Givens.Add(given.Fold);
        if (roster.Family[row] == 0 && name.FamilyJoined is { } family) roster.Family[row] = roster.Families.Add(family.Fold);
        if (roster.Middle[row] != 0) return;
        var (first, last) = (roster.Givens[roster.Given[row]], roster.Families[roster.Family[row]]);
        foreach (var word in name.Middle)
        {
            if (word.Fold == first || word.Fold == last) continue;
            roster.Middle[row] = roster.Middles.Add(word.Fold);
            return;
        }
    }
}
