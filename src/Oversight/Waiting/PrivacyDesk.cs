using Tessera.Access.Contracts;
using Tessera.Kernel.Work;

namespace Tessera.Oversight.Waiting;

/// <summary>What waits for the center's privacy officer, in one place (regulation 6.4).</summary>
internal sealed class PrivacyDesk(IWork work, IEnumerable<IPrivacyQueue> queues, TimeProvider clock)
{
    /// <summary>What a screen holds; the count says how many there are.</summary>
    public const int Most = 200;

    /// <summary>Null: the reader is no privacy officer of a center, or there is no such queue.</summary>
    public Task<PrivacyDeskView?> ReadAsync(string? show, CancellationToken cancel) => work.ReadAsync(async db =>
    {
        if (!db.Reader.IsCenterStaff || !db.Reader.Holds(Duties.Privacy)) return null;

        var now = clock.GetUtcNow();
        var lists = new List<WaitingListView>();
        foreach (var queue in queues)
        {
            var (count, rows) = await queue.ReadAsync(db, now, cancel);
            lists.Add(new(queue.Key, queue.Label, queue.Nothing, count, rows));
        }

        var shown = show is null ? lists.FirstOrDefault(list => list.Count > 0) ?? lists[0] : lists.Find(list => list.Key == show);
        if (shown is null) return null;

        db.ShowList("privacy.viewed", shown.Rows.Count, new { queue = shown.Key });
        return new PrivacyDeskView(lists, shown, db.Reader.Piece is not null);
    }, cancel);
}
