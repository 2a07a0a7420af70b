using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>One word of a name as it takes part in an alignment: what it is worth, and what it is.</summary>
/// <param name="Weight">Its rarity, in 1/1000 bit.</param>
/// <param name="IsPatronymic">It stands behind bin, ben, ibn: a father's name, not the bearer's.</param>
/// <param name="IsNumeral">It tells one of several of a name: Fund II, Unit 23.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamePart(NameToken Token, int Weight, bool IsPatronymic, bool IsNumeral)
{
    private const int InitialWeight = 3_000;
    private const int InitialAgainst = 8_000;

    /// <summary>Some word of its name is a father's.</summary>
    public bool HasFather { get; init; }

    /// <summary>What it says against another word in its place: a wrong initial contradicts more than a right one says.</summary>
    public int Against => Token.IsInitial ? InitialAgainst : Weight;

    /// <summary>The words of a person's name in their order; little words carry nothing by themselves.</summary>
    public static ImmutableArray<NamePart> Of(PersonName name, Weights weights)
    {
        ReadOnlySpan<NameToken> words = name.Given is { } given ? [given, .. name.Middle, .. name.Family] : [.. name.Middle, .. name.Family];
        List<NamePart> parts = [];
        var father = false;
        foreach (var word in words)
        {
            if (words.Length > 1 && NameParticles.Is(word) && !(parts.Count == 0 && NameParticles.IsFathers(word) && words.Length == 2))
            {
                father = NameParticles.IsFathers(word);
                continue;
            }
            parts.Add(new(word, Worth(word, weights), father, IsNumeral: false));
            father = false;
        }
        return parts.Exists(part => part.IsPatronymic) ? [.. parts.Select(part => part with { HasFather = true })] : [.. parts];
    }

    public static ImmutableArray<NamePart> Of(OrganizationName name, Weights weights) =>
        [.. name.Tokens.Select(word => new NamePart(word, Worth(word.Fold, weights), IsPatronymic: false, OrganizationWords.IsNumeral(word.Fold)))];

    /// <summary>Fund II is not Fund III, and not the Fund.</summary>
    public static bool NumeralsDiffer(OrganizationName a, OrganizationName b) =>
        (a.HasNumeral || b.HasNumeral) && !a.Words.Where(OrganizationWords.IsNumeral).Order(StringComparer.Ordinal).SequenceEqual(b.Words.Where(OrganizationWords.IsNumeral).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static int Worth(NameToken word, Weights weights) => word.IsInitial
        ? InitialWeight
        : Math.Min(weights.Frequencies.Worth(Field.Surname, word.Fold, weights.SurnameRare).Bits, weights.Frequencies.Worth(Field.Given, word.Fold, weights.GivenRare).Bits);

    private static int Worth(string word, Weights weights) => word.Length == 1 || OrganizationWords.IsCommon(word)
        ? weights.WordCommon
        : weights.Frequencies.Worth(Field.OrganizationWord, word, weights.WordRare).Bits;
}
