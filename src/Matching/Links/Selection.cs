namespace Tessera.Matching;

/// <summary>Chosen things and what a reader sees between them: parts that hang together, degrees, and who stands between the others.</summary>
public sealed class Selection
{
    private readonly int[] _things;
    private readonly int[][] _next;

    private Selection(int[] things, int[][] next) => (_things, _next) = (things, next);

    public static Selection Of(LinkGraph graph, IEnumerable<int> things, Sight sight)
    {
        var chosen = things.Where(sight.Thing).Distinct().Order().ToArray();
        var at = chosen.Index().ToDictionary(thing => thing.Item, thing => thing.Index);
        return new(chosen, [.. chosen.Select(thing => Among(graph, thing, sight, at))]);
    }

    /// <summary>For each thing how many of the chosen it is linked to.</summary>
    public IReadOnlyDictionary<int, int> Degrees() => _things.Index().ToDictionary(thing => thing.Item, thing => _next[thing.Index].Length);

    /// <summary>The parts that hang together, each in the order of its things, the part with the least thing first.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Parts()
    {
        var seen = new bool[_things.Length];
        List<IReadOnlyList<int>> parts = [];
        for (var start = 0; start < _things.Length; start++)
        {
            if (seen[start]) continue;
            List<int> part = [start];
            seen[start] = true;
            for (var i = 0; i < part.Count; i++)
            {
                foreach (var next in _next[part[i]].Where(next => !seen[next]))
                {
                    seen[next] = true;
                    part.Add(next);
                }
            }
            parts.Add([.. part.Order().Select(at => _things[at])]);
        }
        return parts;
    }

    /// <summary>For each thing the share of shortest ways between two others that lead through it, summed (Brandes 2001).</summary>
    public IReadOnlyDictionary<int, double> Between()
    {
        var between = new double[_things.Length];
        for (var source = 0; source < _things.Length; source++) AddFrom(source, between);
        return _things.Index().ToDictionary(thing => thing.Item, thing => between[thing.Index] / 2);
    }

    private void AddFrom(int source, double[] between)
    {
        var (ways, steps, share) = (new double[_things.Length], new int[_things.Length], new double[_things.Length]);
        Array.Fill(steps, -1);
        (ways[source], steps[source]) = (1, 0);
        List<int> order = [source];
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var next in _next[order[i]])
            {
                if (steps[next] < 0)
                {
                    steps[next] = steps[order[i]] + 1;
                    order.Add(next);
                }
                if (steps[next] == steps[order[i]] + 1) ways[next] += ways[order[i]];
            }
        }
        for (var i = order.Count - 1; i > 0; i--)
        {
            var thing = order[i];
            foreach (var before in _next[thing].Where(before => steps[before] == steps[thing] - 1)) share[before] += ways[before] / ways[thing] * (1 + share[thing]);
            between[thing] += share[thing];
        }
    }

    private static int[] Among(LinkGraph graph, int thing, Sight sight, Dictionary<int, int> at)
    {
        SortedSet<int> next = [];
        foreach (var (to, _, _) in graph.Neighbours(thing, sight))
        {
            if (to != thing && at.TryGetValue(to, out var index)) next.Add(index);
        }
        return [.. next];
    }
}
