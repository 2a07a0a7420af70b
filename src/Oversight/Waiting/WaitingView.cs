using Tessera.Kernel;

namespace Tessera.Oversight.Waiting;

/// <summary>One thing that waits for the privacy officer.</summary>
public sealed record WaitingView
{
    public required string Title { get; init; }
    public string? Href { get; init; }
    public string? Number { get; init; }
    public RecordStream? Stream { get; init; }
    public required DateTimeOffset From { get; init; }

    /// <summary>Null: no clock runs.</summary>
    public DateTimeOffset? Due { get; init; }
    public string Note { get; init; } = "";
}

/// <summary>A queue of the privacy officer's desk: how much waits, and the first of it.</summary>
public sealed record WaitingListView(string Key, string Label, string Nothing, int Count, IReadOnlyList<WaitingView> Rows);

/// <summary>The desk: every queue with its count, and the rows of the one that is shown.</summary>
public sealed record PrivacyDeskView(IReadOnlyList<WaitingListView> Queues, WaitingListView Shown, bool HasPurpose);
