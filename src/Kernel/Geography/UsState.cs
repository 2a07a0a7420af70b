namespace Tessera.Kernel.Geography;

/// <summary>A state, the District or a territory: its USPS code, its name, and the other ways people write it.</summary>
public sealed record UsState(string Code, string Name)
{
    public static UsState? Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : ByWord.GetValueOrDefault(PlaceName.Fold(text));

    public static UsState Of(string code) => ByWord[PlaceName.Fold(code)];

    /// <summary>Every state, by code. Order and names are those of USPS Publication 28, appendix B.</summary>
    public static IReadOnlyList<UsState> All { get; } = [.. (
        "AL Alabama,AK Alaska,AS American Samoa,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia," +
        "FL Florida,GA Georgia,GU Guam,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland," +
        "MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey," +
        "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,MP Northern Mariana Islands,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania," +
        "PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,VI U.S. Virgin Islands," +
        "WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming").Split(',').Select(pair => new UsState(pair[..2], pair[3..]))];

    /// <summary>The abbreviations before USPS codes, still met in press reports and older records.</summary>
    private const string OtherWords =
        "Ala AL,Ariz AZ,Ark AR,Calif CA,Cal CA,Colo CO,Conn CT,Del DE,Wash DC DC,Washington DC DC,Fla FL,Ill IL,Ind IN,Kans KS,Kan KS,Mass MA,Mich MI," +
        "Minn MN,Miss MS,Mont MT,Nebr NE,Neb NE,Nev NV,Mex NM,Okla OK,Ore OR,Oreg OR,Penn PA,Penna PA,Tenn TN,Tex TX,Virgin Islands VI," +
        "Wash WA,Wis WI,Wisc WI,Wyo WY,W Va WV,N Car NC,S Car SC,N Dak ND,S Dak SD,Commonwealth of Virginia VA,State of California CA";

    private static readonly Dictionary<string, UsState> ByWord = Words();

    private static Dictionary<string, UsState> Words()
    {
        var words = All.ToDictionary(state => PlaceName.Fold(state.Code), StringComparer.Ordinal);
        foreach (var state in All) words[PlaceName.Fold(state.Name)] = state;
        foreach (var pair in OtherWords.Split(','))
            words.TryAdd(PlaceName.Fold(pair[..^3]), words[PlaceName.Fold(pair[^2..])]);
        return words;
    }
}
