using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>A way from one thing to another: the things on it, and the links between them.</summary>
public sealed record LinkPath(ImmutableArray<int> Things, ImmutableArray<int> Links)
{
    /// <summary>Fewer links first; of equally many the one with the lesser numbers.</summary>
    internal static Comparer<LinkPath> ShorterFirst { get; } = Comparer<LinkPath>.Create(static (one, other) =>
        one.Links.Length != other.Links.Length ? one.Links.Length.CompareTo(other.Links.Length) : one.Things.AsSpan().SequenceCompareTo(other.Things.AsSpan()));

    public bool Equals(LinkPath? other) => other is not null && Things.AsSpan().SequenceEqual(other.Things.AsSpan()) && Links.AsSpan().SequenceEqual(other.Links.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Things.Length, Things.IsEmpty ? 0 : Things[^1]);

    internal LinkPath Upto(int links) => new(Things[..(links + 1)], Links[..links]);

    internal LinkPath Then(LinkPath rest) => new([.. Things, .. rest.Things[1..]], [.. Links, .. rest.Links]);
}
