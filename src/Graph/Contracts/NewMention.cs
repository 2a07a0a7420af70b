using Tessera.Kernel.Ids;

namespace Tessera.Graph.Contracts;

/// <summary>A fact to put into a record. One that says nothing it could be found or read by is left out.</summary>
public sealed record NewMention
{
    public MentionId Id { get; init; } = MentionId.New();

    public required MentionKind Kind { get; init; }

    public MentionRole Role { get; init; } = MentionRole.Other;

    /// <summary>Whom an associate helps to identify: a mention of the same record, given before it.</summary>
    public MentionId? Parent { get; init; }

    /// <summary>Under the words of <see cref="MentionAttributes"/>; empty values are left out.</summary>
    public required IReadOnlyDictionary<string, string?> Attributes { get; init; }

    /// <summary>What people read; made from the attributes where it is not given.</summary>
    public string? Label { get; init; }

    public Grade? Grade { get; init; }

    /// <summary>From this mention to others given with it.</summary>
    public IReadOnlyList<NewLink> Links { get; init; } = [];
}

/// <summary>This one uses, owns, … that one.</summary>
public sealed record NewLink(MentionId To, LinkKind Kind);
