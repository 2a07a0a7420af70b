using Tessera.Graph.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.See;

/// <summary>A seen entity: every statement from its own source, nothing merged away; why the reader sees each, and until when.</summary>
public sealed record EntityView
{
    public required MentionId Asked { get; init; }
    public required MentionKind Kind { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<string> AlsoNamed { get; init; }
    public required IReadOnlyList<StatementGroupView> Statements { get; init; }
    public required IReadOnlyList<SourceView> Sources { get; init; }
    /// <summary>Other seen entities that may be the same.</summary>
    public required IReadOnlyList<DotView> Dots { get; init; }
    public required MentionView Mention { get; init; }
    public required IReadOnlyList<LinkedView> Linked { get; init; }
    public required IReadOnlyList<JudgedView> Judged { get; init; }

    public required bool IsCut { get; init; }
    public required bool MayJudge { get; init; }
}

public sealed record StatementGroupView(string Title, IReadOnlyList<StatementView> Statements);

/// <summary>One thing one record says. <paramref name="Differs"/>: another statement of what can have only one value says otherwise.</summary>
public sealed record StatementView(
    MentionId Mention, string What, string Value, Grade? Grade, MentionRole Role, MentionSource Source, SourceView From, bool Differs);

/// <summary>A record that speaks of the entity, why this reader sees it, and until when.</summary>
public sealed record SourceView(
    RecordId Id, string Number, string Title, RecordStream Stream, AgencyId Owner, string OwnerName, DateTimeOffset At, string Why, DateOnly Until, DateOnly From);

/// <summary>Something the same records join to it.</summary>
public sealed record LinkedView(MentionId Mention, MentionKind Kind, string Label, string How, string Number, RecordStream Stream, bool IsMember);

/// <summary>What this center said of members of this entity, standing or taken back.</summary>
public sealed record JudgedView(
    JudgementId Id, Verdict Verdict, string Of, MentionId With, string WithLabel, string By, DateTimeOffset At, string? UndoneBy, DateTimeOffset? UndoneAt);
