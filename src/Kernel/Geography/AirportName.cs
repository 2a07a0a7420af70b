namespace Tessera.Kernel.Geography;

/// <summary>The name of an airport as it is compared: <c>John Wayne /Orange Co</c> is John Wayne, and John Wayne Airport too.</summary>
internal static class AirportName
{
    private static readonly string[] Kinds =
        ["airport", "arpt", "international", "intl", "regional", "municipal", "county", "field", "airfield", "memorial", "executive", "aaf", "airforcebase"];

    public static IEnumerable<string> Folds(string name) =>
        name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(FoldWithoutKinds).Where(fold => fold.Length > 2);

    /// <summary>A code is written in capitals: <c>LAX</c>, <c>KLAX</c>. <c>Ada</c> is a town.</summary>
    public static bool IsCode(string name) => name.Length is 3 or 4 && name.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));

    private static string FoldWithoutKinds(string name)
    {
        var folded = PlaceName.Fold(name);
        while (Kinds.FirstOrDefault(kind => folded.Length > kind.Length && folded.EndsWith(kind, StringComparison.Ordinal)) is { } kind)
            folded = folded[..^kind.Length];
        return folded;
    }
}
