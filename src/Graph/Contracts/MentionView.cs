using Tessera.Kernel.Ids;

namespace Tessera.Graph.Contracts;

/// <summary>A mention as its reader sees it.</summary>
public sealed record MentionView
{
    public required MentionId Id { get; init; }
    public required RecordId Record { get; init; }
    public required int Version { get; init; }
    public required MentionKind Kind { get; init; }
    public required MentionRole Role { get; init; }
    public MentionId? Parent { get; init; }
    public required string Label { get; init; }
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }
    public required MentionSource Source { get; init; }

    /// <summary>Where in the body's text it stands, first and past last character.</summary>
    public int? SpanFrom { get; init; }
    public int? SpanTo { get; init; }
    public required MentionState State { get; init; }
    public PostingId? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public Grade? Grade { get; init; }
}
