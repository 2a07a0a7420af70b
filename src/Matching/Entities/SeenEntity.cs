using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>The mentions a reader sees as one, in order of their ids; named by the first.</summary>
public sealed record SeenEntity(ImmutableArray<Guid> Mentions)
{
    public Guid Id => Mentions[0];

    public bool Equals(SeenEntity? other) => other is not null && Mentions.AsSpan().SequenceEqual(other.Mentions.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Id, Mentions.Length);
}
