namespace Tessera.Matching;

/// <summary>Keeps the best few; equal evidence is ordered by the mention's id, so that a search always answers the same.</summary>
internal sealed class Ranking(int limit)
{
    private readonly PriorityQueue<Features, (int Total, Guid Mention)> _worstFirst = new(Comparer<(int Total, Guid Mention)>.Create(
        static (a, b) => a.Total != b.Total ? a.Total.CompareTo(b.Total) : b.Mention.CompareTo(a.Mention)));

    /// <summary>What one more must have to be kept, or its id to decide.</summary>
    public int Least => _worstFirst.Count < limit ? int.MinValue : _worstFirst.TryPeek(out _, out var worst) ? worst.Total : int.MinValue;

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
