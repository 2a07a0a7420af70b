using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>What is needed to open a record. Clocks, number and audience are not: the spine sets them.</summary>
public sealed record NewRecord
{
    public required string Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>The body's fields; written as camel-case JSON.</summary>
    public required object Body { get; init; }

    /// <summary>The body's words, for reading and search.</summary>
    public required string Text { get; init; }

    /// <summary>Who reported, as text; sealed under the record's key into a part of its own.</summary>
    public string? Reporter { get; init; }
    public Priority Priority { get; init; } = Priority.Routine;
    public RecordState State { get; init; } = RecordState.Submitted;
    public string SubState { get; init; } = "";
    public DateTimeOffset? ReceivedAt { get; init; }
    public DateTimeOffset? OccurredFrom { get; init; }
    public DateTimeOffset? OccurredTo { get; init; }
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>Made beforehand where the caller must name it (an envelope, a row key); else made here.</summary>
    public RecordId? Id { get; init; }

    /// <summary>The form's key against double sending; the same key gives the same record.</summary>
    public string? SubmitKey { get; init; }
}
