using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>What a search of a graph answers. <paramref name="Hubs"/>: things with more visible links than the search goes through; say so beside the answer.</summary>
public sealed record PathAnswer(LinkPath? Path, ImmutableArray<int> Hubs);

/// <summary>Paths of one reader's sight. Holds the memory of a search, which is used again: one for each thread.</summary>
public sealed class Paths(LinkGraph graph)
{
    private readonly int[] _seenAt = new int[graph.Things];
    private readonly int[] _cameFrom = new int[graph.Things];
    private readonly int[] _cameBy = new int[graph.Things];
    private readonly List<int> _forth = [], _back = [], _next = [];
    private PathBars? _bars;
    private int _epoch;

    /// <summary>The fewest links from one to the other; of equally short ways always the same. Things with more than <paramref name="hub"/> links are reached, not gone through.</summary>
    public PathAnswer Shortest(int from, int to, Sight sight, int mostLinks = 8, int hub = 2_000)
    {
        _bars = null;
        return Shortest(from, to, sight, mostLinks, hub, []);
    }

    /// <summary>
    /// The shortest ways that pass by other things each, the shortest first, each thing once (Yen 1971). Two links between the same two things make no other way.
    /// </summary>
    public (ImmutableArray<LinkPath> Paths, ImmutableArray<int> Hubs) Several(int from, int to, Sight sight, int most, int mostLinks = 8, int hub = 2_000)
    {
        SortedSet<int> hubs = [];
        List<LinkPath> found = [];
        SortedSet<LinkPath> next = new(LinkPath.ShorterFirst);
        _bars = new();
        if (Shortest(from, to, sight, mostLinks, hub, hubs).Path is { } first) next.Add(first);
        while (found.Count < most && next.Min is { } path)
        {
            next.Remove(path);
            found.Add(path);
            if (found.Count == most) break;
            for (var at = 0; at < path.Links.Length; at++)
            {
                _bars.Leave(path, at, found);
                if (Shortest(path.Things[at], to, sight, mostLinks - at, hub, hubs).Path is { } rest) next.Add(path.Upto(at).Then(rest));
            }
            _bars.Clear();
        }
        _bars = null;
        return ([.. found], [.. hubs]);
    }

    private PathAnswer Shortest(int from, int to, Sight sight, int mostLinks, int hub, SortedSet<int> hubs)
    {
        if (!sight.Thing(from) || !sight.Thing(to)) return new(null, []);
        if (from == to) return new(new([from], []), []);

        Begin(from, to);
        for (var links = 0; links < mostLinks && _forth.Count > 0 && _back.Count > 0; links++)
        {
            var forth = _forth.Count <= _back.Count;
            if (Step(forth ? _forth : _back, forth, sight, hub, hubs, from, to) is { } met) return new(PathOver(met, from, to), [.. hubs]);
        }
        return new(null, [.. hubs]);
    }

    /// <summary>Everything within so many links, nearest first and then by number; at most <paramref name="most"/>, and whether there is more.</summary>
    public (ImmutableArray<int> Things, bool Truncated, ImmutableArray<int> Hubs) Around(int from, int depth, Sight sight, int most = 5_000, int hub = 2_000)
    {
        SortedSet<int> hubs = [];
        if (!sight.Thing(from)) return ([], false, []);
        Begin(from, from);
        List<int> found = [from];
        for (var step = 0; step < depth && _forth.Count > 0; step++)
        {
            _next.Clear();
            foreach (var thing in _forth)
            {
                if (IsHub(thing, sight, hub, hubs) && thing != from) continue;
                foreach (var (to, _, _) in graph.Neighbours(thing, sight))
                {
                    if (Math.Abs(_seenAt[to]) == _epoch) continue;
                    _seenAt[to] = _epoch;
                    _next.Add(to);
                }
            }
            _next.Sort();
            found.AddRange(_next);
            _forth.Clear();
            _forth.AddRange(_next);
        }
        return ([.. found.Take(most)], found.Count > most, [.. hubs]);
    }

    /// <summary>Things linked to both.</summary>
    public ImmutableArray<int> Common(int one, int other, Sight sight)
    {
        if (!sight.Thing(one) || !sight.Thing(other)) return [];
        HashSet<int> of = [];
        foreach (var (to, _, _) in graph.Neighbours(one, sight)) of.Add(to);
        SortedSet<int> common = [];
        foreach (var (to, _, _) in graph.Neighbours(other, sight))
        {
            if (of.Contains(to)) common.Add(to);
        }
        return [.. common];
    }

    /// <summary>The way whose weakest links are strongest in sum: each link costs one step and what it lacks to certainty.</summary>
    public LinkPath? Strongest(int from, int to, Sight sight, int certain = 30_000)
    {
        if (!sight.Thing(from) || !sight.Thing(to)) return null;
        Dictionary<int, (long Cost, int From, int By)> best = new() { [from] = (0, from, -1) };
        PriorityQueue<int, (long, int)> open = new();
        HashSet<int> done = [];
        open.Enqueue(from, (0, from));
        while (open.TryDequeue(out var thing, out var at))
        {
            if (!done.Add(thing)) continue;
            if (thing == to) break;
            foreach (var (next, link, strength) in graph.Neighbours(thing, sight))
            {
                var cost = at.Item1 + 1000 + Math.Max(0, certain - strength);
                if (best.TryGetValue(next, out var known) && (known.Cost, known.From, known.By).CompareTo((cost, thing, link)) <= 0) continue;
                if (done.Contains(next)) continue;
                best[next] = (cost, thing, link);
                open.Enqueue(next, (cost, next));
            }
        }
        if (!best.ContainsKey(to)) return null;
        List<int> things = [to], links = [];
        for (var thing = to; thing != from; thing = best[thing].From)
        {
            things.Add(best[thing].From);
            links.Add(best[thing].By);
        }
        things.Reverse();
        links.Reverse();
        return new([.. things], [.. links]);
    }

    private void Begin(int from, int to)
    {
        _epoch++;
        _forth.Clear();
        _back.Clear();
        _forth.Add(from);
        _back.Add(to);
        _seenAt[to] = -_epoch;      // reached from behind
        _seenAt[from] = _epoch;
        (_cameBy[from], _cameBy[to]) = (-1, -1);
    }

    /// <summary>One step of one side, whole: of the places where the sides meet the one with the least numbers is taken.</summary>
    private (int Near, int Far, int Link)? Step(List<int> front, bool forth, Sight sight, int hub, SortedSet<int> hubs, int from, int to)
    {
        var (mine, theirs) = forth ? (_epoch, -_epoch) : (-_epoch, _epoch);
        (int Near, int Far, int Link)? met = null;
        _next.Clear();
        front.Sort();
        foreach (var thing in front)
        {
            if (IsHub(thing, sight, hub, hubs) && thing != from && thing != to) continue;
            foreach (var (next, link, _) in graph.Neighbours(thing, sight))
            {
                if (_bars?.Bars(from, thing, next) == true) continue;
                if (_seenAt[next] == theirs)
                {
                    if (met is not { } known || (thing, next, link).CompareTo(known) < 0) met = (thing, next, link);
                }
                else if (_seenAt[next] != mine)
                {
                    (_seenAt[next], _cameFrom[next], _cameBy[next]) = (mine, thing, link);
                    _next.Add(next);
                }
            }
        }
        front.Clear();
        front.AddRange(_next);
        return met;
    }

    private bool IsHub(int thing, Sight sight, int hub, SortedSet<int> hubs)
    {
        if (graph.MostDegree(thing) <= hub || graph.Degree(thing, sight) <= hub) return false;
        hubs.Add(thing);
        return true;
    }

    private LinkPath PathOver((int Near, int Far, int Link) met, int from, int to)
    {
        var (a, b) = _seenAt[met.Near] == _epoch ? (met.Near, met.Far) : (met.Far, met.Near);
        List<int> things = [], links = [];
        for (var thing = a; ; thing = _cameFrom[thing])
        {
            things.Add(thing);
            if (thing == from) break;
            links.Add(_cameBy[thing]);
        }
        things.Reverse();
        links.Reverse();
        links.Add(met.Link);
        for (var thing = b; ; thing = _cameFrom[thing])
        {
            things.Add(thing);
            if (thing == to) break;
            links.Add(_cameBy[thing]);
        }
        return new([.. things], [.. links]);
    }
}
