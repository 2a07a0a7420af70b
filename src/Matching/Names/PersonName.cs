using System.Collections.Immutable;
using System.Numerics;

namespace Tessera.Matching;

/// <summary>One name of a person, in its parts. A person may have several: the name given, names in another script, aliases.</summary>
public sealed class PersonName
{
    private const int MostLettersApart = 6;
    private readonly uint _letters;

    internal PersonName(NameToken? given, ImmutableArray<NameToken> middle, ImmutableArray<NameToken> family, Generation generation)
    {
        Given = given;
        Middle = middle;
        Family = family;
        Generation = generation;
        FamilyJoined = family.Length switch { 0 => null, 1 => family[0], _ => Joined(family) };
        Surnames = NameParticles.Without(family);
        foreach (var word in family) _letters |= word.Letters;
        foreach (var word in middle) _letters |= word.Letters;
        if (given is not null) _letters |= given.Letters;
    }

    public NameToken? Given { get; }

    public ImmutableArray<NameToken> Middle { get; }

    /// <summary>Every word of the family name: particles (de, van, bin) and both of two surnames.</summary>
    public ImmutableArray<NameToken> Family { get; }

    public Generation Generation { get; }

    /// <summary>The family name as one word: De La Cruz and Delacruz are the same.</summary>
    internal NameToken? FamilyJoined { get; }

    /// <summary>The family name without its particles.</summary>
    internal ImmutableArray<NameToken> Surnames { get; }

    internal bool IsEmpty => Given is null && Family.IsEmpty;

    /// <summary>The same words with given and family name exchanged, as a form filled in the wrong order has them.</summary>
    internal PersonName? Swapped() =>
        Given is null || Surnames.Length != 1 ? null : new PersonName(Surnames[0], Middle, [Given], Generation);

    /// <summary>Could be the same words in another order: cheap to ask, asked of every two names that disagree.</summary>
    internal bool SharesLetters(PersonName other) => BitOperations.PopCount(_letters ^ other._letters) <= MostLettersApart;

    private static NameToken Joined(ImmutableArray<NameToken> family) =>
        new(string.Join(' ', family.Select(token => token.Text)), NameText.Fold(string.Concat(family.Select(token => token.Fold))));

    public override string ToString() => string.Join(' ', new[] { Given }.Concat(Middle).Concat(Family).Where(token => token is not null).Select(token => token!.Text));
}
