namespace Tessera.Matching;

/// <summary>Keeps the best few; equal evidence is ordered by the mention's id, so that a search always answers the same.</summary>
internal sealed class Ranking(int limit)
{
    private readonly PriorityQueue<Features, (int Total, Guid Mention)> _worstFirst = new(Comparer<(int Total, Guid Mention)>.Create(
        static (a, b) => a.Total != b.Total ? a.Total.CompareTo(b.Total) : b.Mention.CompareTo(a.Mention)));

    public void Offer(Features features, int total)
    {
        if (_worstFirst.Count < limit) _worstFirst.Enqueue(features, (total, features.Mention));
        else _worstFirst.EnqueueDequeue(features, (total, features.Mention));
    }

    public IEnumerable<Features> Best
    {
        get
        {
            var best = new Features[_worstFirst.Count];
            for (var i = best.Length - 1; i >= 0; i--) best[i] = _worstFirst.Dequeue();
            return best;
        }
    }
}
