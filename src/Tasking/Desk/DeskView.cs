using Tessera.Kernel;
using Tessera.Records.Contracts;

namespace Tessera.Tasking.Desk;

/// <summary>A desk as it is drawn: queues with counts and clocks, and the work of one of them, by clock.</summary>
/// <param name="Mark">Differs as soon as anything on the desk did, or something became urgent.</param>
public sealed record DeskView(string Slug, IReadOnlyList<DeskQueueView> Queues, IReadOnlyList<DeskGroupView> Groups, int Waiting, int Urgent, string Mark)
{
    public int Shown => Groups.Sum(group => group.Rows.Count);

    public DeskQueueView Current => Queues.First(queue => queue.Slug == Slug);
}

/// <summary>A queue's count and its nearest clock.</summary>
public sealed record DeskQueueView(string Key, string Slug, string Title, int Count, DateTimeOffset? Since, DateTimeOffset? Due);

/// <summary>Work that is due about the same time.</summary>
public sealed record DeskGroupView(string Title, IReadOnlyList<DeskRowView> Rows);

/// <summary>One piece of work.</summary>
/// <param name="Stream">Null where the record under an ask is not this reader's to see.</param>
/// <param name="Matches">In how many other records something of this one is offered as the same; null where that is not asked.</param>
public sealed record DeskRowView(
    string Href, RecordStream? Stream, string Number, string Title, string? Note, DateTimeOffset Since, DateTimeOffset Due, Priority Priority, int? Matches, string WaitingOn);
