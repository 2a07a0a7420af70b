namespace Tessera.Matching;

/// <summary>
/// Gathers candidates from key lists. Short lists are taken whole; a list wider than <see cref="EntityIndex.Widest"/> only where
/// another wide list has the mention too. Width counts admitted mentions only: what a reader may not see changes nothing.
/// </summary>
internal sealed class Gathering(Features probe, Func<Guid, Features?> current, Func<Guid, bool>? admits)
{
    private readonly Dictionary<Features, Features?> _admitted = new(ReferenceEqualityComparer.Instance);
    private readonly List<Features> _list = [];
    private readonly List<Features[]> _wide = [];

    public HashSet<Features> Candidates { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Some shared only a value too common to compare all who have it.</summary>
    public bool Truncated { get; private set; }

    public void Add(ReadOnlySpan<Features> list)
    {
        if (list.Length == 0) return;
        _list.Clear();
        foreach (var features in list)
        {
            if (Admitted(features) is { } now) _list.Add(now);
        }
        if (_list.Count <= EntityIndex.Widest) Candidates.UnionWith(_list);
        else _wide.Add([.. _list]);
    }

    /// <summary>Mentions on two wide lists are compared, at most <see cref="EntityIndex.Widest"/> of them, the newest first.</summary>
    public void Intersect()
    {
        if (_wide.Count == 0) return;

        Dictionary<Features, int> times = new(ReferenceEqualityComparer.Instance);
        foreach (var features in _wide.SelectMany(list => list)) times[features] = times.GetValueOrDefault(features) + 1;
        var chosen = times.Keys
            .Where(features => !Candidates.Contains(features))
            .OrderByDescending(features => times[features]).ThenByDescending(features => features.Mention)
            .Take(EntityIndex.Widest).ToList();
        Candidates.UnionWith(chosen);
        Truncated = times.Keys.Any(features => !Candidates.Contains(features));
    }

    /// <summary>What the mention says now, where a change overtook this search; null where it is gone, of another kind, or not admitted.</summary>
    private Features? Admitted(Features filed)
    {
        if (filed.Kind != probe.Kind || filed.Mention == probe.Mention) return null;
        if (_admitted.TryGetValue(filed, out var known)) return known;
        var now = admits?.Invoke(filed.Mention) == false ? null : current(filed.Mention);
        return _admitted[filed] = now?.Kind == probe.Kind ? now : null;
    }
}
