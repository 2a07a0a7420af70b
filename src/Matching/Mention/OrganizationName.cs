using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>The name of an organization, place or vessel: its words without the legal form.</summary>
public sealed class OrganizationName : IEquatable<OrganizationName>
{
    private OrganizationName(string text, ImmutableArray<string> words)
    {
        Text = text;
        Words = [.. words.Distinct(StringComparer.Ordinal)];
        Joined = string.Concat(words);
        Acronym = words.Length < 2 ? "" : string.Concat(words.Select(word => word[0]));
        HasNumeral = Words.Any(OrganizationWords.IsNumeral);
        Sorted = string.Concat(words.Order(StringComparer.Ordinal));
    }

    public string Text { get; }

    internal ImmutableArray<string> Words { get; }

    /// <summary>The same words ready for comparing letter by letter.</summary>
    internal ImmutableArray<NameToken> Tokens => field.IsDefault ? field = [.. Words.Select(word => new NameToken(word, word))] : field;

    internal bool HasNumeral { get; }

    internal string Joined { get; }

    internal string Sorted { get; }

    internal string Acronym { get; }

    internal static OrganizationName? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 300) return null;

        ImmutableArray<string> words = [.. LegalForms.Without(OrganizationText.Words(text))];
        return words.IsEmpty || words.Sum(word => word.Length) < 2 ? null : new OrganizationName(text.Trim(), words);
    }

    public bool Equals(OrganizationName? other) => other is not null && other.Joined == Joined;

    public override bool Equals(object? obj) => Equals(obj as OrganizationName);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Joined);

    public override string ToString() => Text;
}
