namespace Tessera.Matching;

/// <summary>
/// Things and their links in two arrays, each thing's neighbours side by side in the order of their numbers: ten million links take 160 MB
/// and are walked without an object. It does not change; what changed is built anew.
/// </summary>
public sealed class LinkGraph
{
    private readonly int[] _start;
    private readonly int[] _to;
    private readonly int[] _link;
    private readonly int[] _strength;

    private LinkGraph(int things, int[] start, int[] to, int[] link, int[] strength)
    {
        Things = things;
        (_start, _to, _link, _strength) = (start, to, link, strength);
    }

    public int Things { get; }

    public int Links => _strength.Length;

    public static LinkGraph Of(int things, IReadOnlyList<Link> links)
    {
        var start = new int[things + 1];
        foreach (var link in links)
        {
            start[link.A + 1]++;
            start[link.B + 1]++;
        }
        for (var thing = 0; thing < things; thing++) start[thing + 1] += start[thing];

        var (to, of, at) = (new int[links.Count * 2], new int[links.Count * 2], start.AsSpan(0, things).ToArray());
        for (var number = 0; number < links.Count; number++)
        {
            var (a, b) = (links[number].A, links[number].B);
            (to[at[a]], of[at[a]++]) = (b, number);
            (to[at[b]], of[at[b]++]) = (a, number);
        }
        for (var thing = 0; thing < things; thing++) InOrder(to.AsSpan(start[thing]..start[thing + 1]), of.AsSpan(start[thing]..start[thing + 1]));
        return new(things, start, to, of, [.. links.Select(link => link.Strength)]);
    }

    /// <summary>By neighbour and then by link: of several links to one neighbour the first is taken, whoever else's lie between them.</summary>
    private static void InOrder(Span<int> to, Span<int> of)
    {
        to.Sort(of);
        for (var (first, at) = (0, 1); at <= to.Length; at++)
        {
            if (at < to.Length && to[at] == to[first]) continue;
            of[first..at].Sort();
            first = at;
        }
    }

    /// <summary>How many visible links a visible thing has.</summary>
    public int Degree(int thing, Sight sight)
    {
        var degree = 0;
        foreach (var _ in Neighbours(thing, sight)) degree++;
        return degree;
    }

    /// <summary>Links whoever sees them: only to save counting.</summary>
    internal int MostDegree(int thing) => _start[thing + 1] - _start[thing];

    internal Walk Neighbours(int thing, Sight sight) => new(this, sight, _start[thing], _start[thing + 1]);

    /// <summary>Goes over the visible links of a thing.</summary>
    internal ref struct Walk(LinkGraph graph, Sight sight, int at, int end)
    {
        private int _at = at - 1;

        public readonly (int To, int Link, int Strength) Current => (graph._to[_at], graph._link[_at], graph._strength[graph._link[_at]]);

        public readonly Walk GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++_at < end)
            {
                if (sight.Link(graph._link[_at]) && sight.Thing(graph._to[_at])) return true;
            }
            return false;
        }
    }
}
