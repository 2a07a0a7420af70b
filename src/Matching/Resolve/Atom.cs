namespace Tessera.Matching;

/// <summary>A part of a row that rows may share: a name's sound, a birth month, a postcode. Rows that share two of different kinds are compared.</summary>
/// <param name="group">Parts of one group say nearly the same: two of them do not make a meeting.</param>
/// <param name="alone">Rare enough by nature to be a meeting by itself.</param>
internal sealed class Atom(string name, int group, bool alone, Func<int, ulong>? of = null)
{
    public const int Given = 0, Family = 1, Birth = 2, Where = 3, Contact = 4, Document = 5, Word = 6;

    private const int PartLetters = 3;

    private int[] _column = [];
    private ulong[]? _keys;

    public string Name => name;

    public int Group => group;

    public bool Alone => alone;

    /// <summary>0 where the row does not say it.</summary>
    public ulong Of(int row) => of is not null ? of(row) : _keys is not null ? _keys[_column[row]] : (ulong)_column[row];

    private static Atom Keyed(string name, int group, int[] column, ulong[]? keys, bool alone = false) => new(name, group, alone) { _column = column, _keys = keys };

    /// <summary>The parts that this roster's columns have; 0 of a row means it does not say.</summary>
    public static IReadOnlyList<Atom> All(Roster roster)
    {
        List<Atom> atoms = [];
        if (roster.Given.Length > 0 && roster.Family.Length > 0) AddNames(atoms, roster);
        else if (roster.Given.Length > 0) atoms.Add(Keyed("given", Given, roster.Given, Sounds(roster.Givens)));
        else if (roster.Family.Length > 0) atoms.Add(Keyed("family", Family, roster.Family, Sounds(roster.Families)));
        if (roster.Birth.Length > 0) AddBirth(atoms, roster.Birth);
        AddPlaces(atoms, roster);
        AddValues(atoms, "phone", Contact, roster.Phone, alone: true);
        AddValues(atoms, "email", Contact, roster.Email, alone: true);
        AddValues(atoms, "email name", Contact, roster.EmailLocal, alone: true);
        AddValues(atoms, "document", Document, roster.Document, alone: true);
        if (roster.Document.Length > 0)
        {
            atoms.Add(Keyed("document head", Document, roster.Document, roster.Documents.Keys(Head)));
            atoms.Add(Keyed("document tail", Document, roster.Document, roster.Documents.Keys(Tail)));
        }
        AddValues(atoms, "word", Word, roster.Word, alone: false);
        return atoms;
    }

    /// <summary>Given name and surname share one space of sounds, so that exchanged ones meet.</summary>
    private static void AddNames(List<Atom> atoms, Roster roster)
    {
        atoms.Add(Keyed("given", Given, roster.Given, Sounds(roster.Givens)));
        atoms.Add(Keyed("family", Family, roster.Family, Sounds(roster.Families)));
        atoms.Add(Keyed("given start", Given, roster.Given, roster.Givens.Keys(Start)));
        atoms.Add(Keyed("family start", Family, roster.Family, roster.Families.Keys(Start)));
        atoms.Add(Keyed("family end", Family, roster.Family, roster.Families.Keys(End)));
        atoms.Add(new("name", Given, true, row => BothNames(roster, row)));
    }

    private static void AddBirth(List<Atom> atoms, int[] birth)
    {
        atoms.Add(new("birth", Birth, true, row => (ulong)Turned(birth[row])));
        atoms.Add(new("birth year and month", Birth, false, row => birth[row] % 10_000 == 0 ? 0 : (ulong)(birth[row] / 100)));
        atoms.Add(new("birth month and day", Birth, false, row => birth[row] % 10_000 == 0 ? 0 : (ulong)(Turned(birth[row]) % 10_000) + 1_000_000_000));
        atoms.Add(new("birth year and day", Birth, false, row => birth[row] % 10_000 == 0 ? 0 : (ulong)((birth[row] / 10_000 * 100) + (birth[row] % 100)) + 2_000_000_000));
        atoms.Add(new("birth year", Birth, false, row => (ulong)(birth[row] / 10_000)));
    }

    private static void AddPlaces(List<Atom> atoms, Roster roster)
    {
        if (roster.House.Length > 0 && roster.Street.Length > 0)
            atoms.Add(new("house and street", Where, true, row => roster.House[row] == 0 || roster.Street[row] == 0 ? 0 : ((ulong)roster.House[row] << 32) | (uint)roster.Street[row]));
        AddValues(atoms, "street", Where, roster.Street, alone: false);
        AddValues(atoms, "postcode", Where, roster.Postcode, alone: false);
        AddValues(atoms, "place", Where, roster.Place, alone: false);
    }

    private static void AddValues(List<Atom> atoms, string name, int group, int[] column, bool alone)
    {
        if (column.Length > 0) atoms.Add(Keyed(name, group, column, null, alone));
    }

    private static ulong BothNames(Roster roster, int row)
    {
        var (one, other) = (roster.Givens.Sound(roster.Given[row]), roster.Families.Sound(roster.Family[row]));
        return one == 0 || other == 0 ? 0 : KeyMix.Of(Math.Min(one, other), Math.Max(one, other)) | 1;
    }

    private static ulong[] Sounds(NameTable names) => [.. Enumerable.Range(0, names.Count).Select(names.Sound)];

    private static string Start(string name) => name[..Math.Min(PartLetters, name.Length)];

    private static string End(string name) => name[Math.Max(0, name.Length - PartLetters)..];

    private static string Head(string number) => number.Length < 4 ? "" : number[..(number.Length / 2)];

    private static string Tail(string number) => number.Length < 4 ? "" : number[(number.Length / 2)..];

    /// <summary>Day and month in either order.</summary>
    private static int Turned(int birth)
    {
        var (month, day) = (birth / 100 % 100, birth % 100);
        return (birth / 10_000 * 10_000) + (Math.Min(month, day) * 100) + Math.Max(month, day);
    }
}
