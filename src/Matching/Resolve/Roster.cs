namespace Tessera.Matching;

/// <summary>
/// The rows of a spreadsheet of persons, column by column: each value a number, each different value kept once. Ten million rows of
/// twelve columns are half a gigabyte.
/// </summary>
public sealed class Roster
{
    /// <summary>Row numbers share a machine word with a hash.</summary>
    public const int MostRows = (1 << 24) - 1;

    private int _capacity = 1 << 12;

    public int Rows { get; private set; }

    internal NameTable Givens { get; } = new();
    internal NameTable Families { get; } = new();
    internal NameTable Middles { get; } = new();
    internal NumberTable Phones { get; } = new(RosterText.Phone);
    internal NumberTable Emails { get; } = new(RosterText.Email);
    internal NumberTable EmailLocals { get; } = new(RosterText.EmailLocal);
    internal NumberTable Documents { get; } = new(RosterText.Compact);
    internal NumberTable Houses { get; } = new(RosterText.Compact);
    internal WordTable Streets { get; } = new(RosterText.Street);
    internal NumberTable Postcodes { get; } = new(RosterText.Compact);
    internal WordTable Places { get; } = new(RosterText.Place);
    internal WordTable Words { get; } = new(RosterText.Place);

    internal int[] Given { get; private set; } = [];
    internal int[] Family { get; private set; } = [];
    internal int[] Middle { get; private set; } = [];

    /// <summary>yyyymmdd as written, even where no calendar has it.</summary>
    internal int[] Birth { get; private set; } = [];
    internal byte[] Sex { get; private set; } = [];
    internal int[] Phone { get; private set; } = [];
    internal int[] Email { get; private set; } = [];
    internal int[] EmailLocal { get; private set; } = [];
    internal int[] Document { get; private set; } = [];
    internal int[] House { get; private set; } = [];
    internal int[] Street { get; private set; } = [];
    internal int[] Postcode { get; private set; } = [];
    internal int[] Place { get; private set; } = [];
    internal int[] Word { get; private set; } = [];

    /// <summary>Adds a row of nothing; its fields follow.</summary>
    internal int AddRow(IReadOnlyCollection<RosterField> fields)
    {
        if (Rows == 0 || Rows == _capacity) Grow(fields);
        return Rows++;
    }

    private void Grow(IReadOnlyCollection<RosterField> fields)
    {
        _capacity *= 2;
        int[] Wider(int[] column, params ReadOnlySpan<RosterField> any)
        {
            foreach (var field in any)
            {
                if (!fields.Contains(field)) continue;
                Array.Resize(ref column, _capacity);
                break;
            }
            return column;
        }
        Given = Wider(Given, RosterField.Given, RosterField.Full);
        Family = Wider(Family, RosterField.Family, RosterField.Full);
        Middle = Wider(Middle, RosterField.Middle, RosterField.Full);
        Birth = Wider(Birth, RosterField.Birth);
        Phone = Wider(Phone, RosterField.Phone);
        Email = Wider(Email, RosterField.Email);
        EmailLocal = Wider(EmailLocal, RosterField.Email);
        Document = Wider(Document, RosterField.Document);
        House = Wider(House, RosterField.House, RosterField.Address);
        Street = Wider(Street, RosterField.Street, RosterField.Address);
        Postcode = Wider(Postcode, RosterField.Postcode, RosterField.Address);
        Place = Wider(Place, RosterField.Place);
        Word = Wider(Word, RosterField.Word);
        if (!fields.Contains(RosterField.Sex)) return;
        var sex = Sex;
        Array.Resize(ref sex, _capacity);
        Sex = sex;
    }
}
