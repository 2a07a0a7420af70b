namespace Tessera.Access.Passwords;

/// <summary>Which edition of the CJIS Security Policy an installation's passwords follow; a center may only be stricter than it.</summary>
/// <param name="Kinds">Of small letters, capitals, digits and signs, how many must be there; 0: composition is not asked for.</param>
/// <param name="Age">After so many days another is chosen; null: only when it may have become known.</param>
/// <param name="History">So many former ones are not chosen again.</param>
internal sealed record PasswordPreset(string Name, string Authority, int Length, int Kinds, int? Age, int History)
{
    public const string Setting = "Tessera:Passwords";

    /// <summary>
    /// IA-5(1): eight at least (fifteen is what it recommends, and what this asks), any sign and spaces, no composition, no change by the
    /// calendar, none of a list of known ones.
    /// </summary>
    public static PasswordPreset Cjis60 { get; } = new("cjis-6.0", "CJIS Security Policy 6.0 IA-5(1)", Length: 15, Kinds: 0, Age: null, History: 0);

    /// <summary>5.6.2.1.1.1: eight, ninety days, ten former ones. Composition stands in state rules that refer to it.</summary>
    public static PasswordPreset Cjis59 { get; } = new("cjis-5.9", "CJIS Security Policy 5.9 5.6.2.1.1.1", Length: 8, Kinds: 3, Age: 90, History: 10);

    public static IReadOnlyList<PasswordPreset> All { get; } = [Cjis60, Cjis59];

    /// <summary>The one an installation chose; it does not start on a word it does not know.</summary>
    public static PasswordPreset Of(string? chosen) =>
        chosen is null ? Cjis60 : All.FirstOrDefault(preset => preset.Name == chosen)
            ?? throw new InvalidOperationException($"{Setting} is “{chosen}”; it may be {string.Join(" or ", All.Select(preset => preset.Name))}.");
}
