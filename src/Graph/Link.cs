using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;

namespace Tessera.Graph;

/// <summary>One mention uses, owns, … another of the same version.</summary>
internal sealed class Link
{
    public Guid Id { get; init; }
    public MentionId A { get; init; }
    public MentionId B { get; init; }
    public LinkKind Kind { get; init; }
    public PostingId MadeBy { get; init; }
    public DateTimeOffset MadeAt { get; init; }
}
