using System.Collections.Frozen;

namespace Tessera.Matching;

/// <summary>States and territories that issue plates, by code and name.</summary>
internal static class States
{
    private static readonly string[] Table = """
        AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,
        ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,
        MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,
        OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,
        WV West Virginia,WI Wisconsin,WY Wyoming,PR Puerto Rico,GU Guam,VI Virgin Islands
        """.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static readonly FrozenDictionary<string, string> Codes = Table
        .SelectMany(pair => new[] { (pair[..2], pair[..2]), (NameText.Fold(pair[3..]), pair[..2]) })
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Two letters; what is not of the United States keeps its first letters; empty where nothing is written.</summary>
    public static string Code(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var fold = NameText.Fold(text);
        return Codes.GetValueOrDefault(fold, fold.Length <= 2 ? "" : fold);
    }

    /// <summary>Codes and full names as a text has them, with spaces.</summary>
    public static IReadOnlyList<string> Written { get; } = [.. Table.SelectMany(pair => new[] { pair[..2], pair[3..] })];
}
