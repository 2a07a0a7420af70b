using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>A mention that may be of the same entity, and why.</summary>
public sealed record Candidate(Guid Mention, Evidence Evidence);

/// <summary>
/// What a search found, best first. <paramref name="Truncated"/>: more share only a value too common to compare with all
/// (<see cref="EntityIndex.Widest"/>), so say "there are more". Counts only what the reader may see.
/// </summary>
public sealed record Found(ImmutableArray<Candidate> Candidates, int Compared, bool Truncated);

/// <summary>A mention of another kind that carries the same identifier: the person who gave this number, the vehicle in this report.</summary>
public sealed record Carrier(Guid Mention, EntityKind Kind, Identifier Shared);
