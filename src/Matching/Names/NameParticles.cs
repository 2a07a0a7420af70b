using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Little words that stand before a family name and are as often left out: de la Cruz, van der Berg, bin Tarif, al-Rashid.</summary>
internal static class NameParticles
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ["DE", "LA", "LAS", "LOS", "DEL", "DA", "DAS", "DO", "DOS", "DI", "DU", "VAN", "VON", "DER", "DEN", "TER", "BIN", "BINT", "IBN", "BEN", "AL", "EL", "UL", "ABU", "Y", "E"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["MR", "MRS", "MS", "MISS", "MX", "DR", "PROF", "SIR", "MADAM", "SENOR", "SENORA", "SR", "SRA", "SHAIKH", "SHEIKH", "SHEIK", "HAJI", "MULLAH", "MAULAVI", "CAPT", "COL", "GEN", "SGT", "LT", "OFFICER", "REV", "PASTOR"],
        StringComparer.Ordinal);

    public static bool Is(NameToken token) => Known.Contains(token.Fold);

    /// <summary>Son of, daughter of: what follows is a parent's name.</summary>
    public static bool IsFathers(NameToken token) => token.Fold is "BIN" or "BEN" or "IBN" or "BINT";

    public static bool IsTitle(string word) => Titles.Contains(NameText.Fold(word));

    public static ImmutableArray<NameToken> Without(ImmutableArray<NameToken> family)
    {
        if (family.Length < 2) return family;
        var rest = family.RemoveAll(Is);
        return rest.IsEmpty ? family : rest;
    }
}
