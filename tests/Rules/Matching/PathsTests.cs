using CsCheck;
using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

/// <summary>ARCHITECTURE idea 4: what a reader is shown of a graph equals what they would be shown if the rest did not exist.</summary>
public class PathsTests
{
    private const int Things = 14;

    private static readonly Gen<World> AnyWorld = Gen.Select(
        Gen.Select(Gen.Int[0, Things - 1], Gen.Int[0, Things - 1], Gen.OneOf(5_000, 12_000, 30_000)).Where(link => link.Item1 != link.Item2).Select((a, b, strength) => new Link(a, b, strength)).Array[0, 30],
        Gen.Bool.Array[Things], Gen.Bool.Array[30], Gen.Int[0, Things - 1], Gen.Int[0, Things - 1])
        .Select((links, things, seen, from, to) => new World(links, things, seen, from, to));

    [Fact]
    public void Trimming_shows_what_the_visible_part_alone_would_show() => AnyWorld.Sample(world =>
    {
        var whole = new Paths(LinkGraph.Of(Things, world.Links));
        var visible = world.Links.Index().Where(link => world.SeesLink(link.Index) && world.Sees[link.Item.A] && world.Sees[link.Item.B]).ToArray();
        var alone = new Paths(LinkGraph.Of(Things, [.. visible.Select(link => link.Item)]));
        var sightAlone = Sight.Of(Things, visible.Length, thing => world.Sees[thing], _ => true);

        var (path, expected) = (whole.Shortest(world.From, world.To, world.Sight, hub: 4), alone.Shortest(world.From, world.To, sightAlone, hub: 4));
        Assert.Equal(expected.Path?.Things.ToArray(), path.Path?.Things.ToArray());
        Assert.Equal(expected.Hubs.ToArray(), path.Hubs.ToArray());
        Assert.Equal(expected.Path?.Links.Select(link => visible[link].Index), path.Path?.Links.AsEnumerable());
        Assert.Equal(alone.Around(world.From, 2, sightAlone, hub: 4).Things.ToArray(), whole.Around(world.From, 2, world.Sight, hub: 4).Things.ToArray());
        Assert.Equal(alone.Common(world.From, world.To, sightAlone).ToArray(), whole.Common(world.From, world.To, world.Sight).ToArray());
        var (several, ways) = (whole.Several(world.From, world.To, world.Sight, 3, hub: 4), alone.Several(world.From, world.To, sightAlone, 3, hub: 4));
        Assert.Equal(ways.Paths.Select(way => string.Join(' ', way.Things)), several.Paths.Select(way => string.Join(' ', way.Things)));
        Assert.Equal(ways.Hubs.ToArray(), several.Hubs.ToArray());
        Assert.Equal(alone.Strongest(world.From, world.To, sightAlone)?.Things.ToArray(), whole.Strongest(world.From, world.To, world.Sight)?.Things.ToArray());
    }, iter: 3000);

    [Fact]
    public void Nothing_on_a_path_is_invisible_and_each_link_joins_its_things() => AnyWorld.Sample(world =>
    {
        if (new Paths(LinkGraph.Of(Things, world.Links)).Shortest(world.From, world.To, world.Sight).Path is not { } path) return;

        Assert.All(path.Things, thing => Assert.True(world.Sees[thing]));
        for (var i = 0; i < path.Links.Length; i++)
        {
            var link = world.Links[path.Links[i]];
            Assert.True(world.SeesLink(path.Links[i]));
            Assert.Equal([Math.Min(path.Things[i], path.Things[i + 1]), Math.Max(path.Things[i], path.Things[i + 1])], [Math.Min(link.A, link.B), Math.Max(link.A, link.B)]);
        }
    });

    [Fact]
    public void The_shortest_is_as_short_as_a_plain_search_finds() => AnyWorld.Sample(world =>
    {
        var all = Sight.All(Things, world.Links.Length);
        var path = new Paths(LinkGraph.Of(Things, world.Links)).Shortest(world.From, world.To, all, mostLinks: Things).Path;

        Assert.Equal(Plain(world.Links, world.From, world.To), path?.Links.Length);
    });

    [Fact]
    public void Several_ways_are_the_shortest_there_are_each_by_other_things() => AnyWorld.Sample(world =>
    {
        var several = new Paths(LinkGraph.Of(Things, world.Links)).Several(world.From, world.To, world.Sight, most: 4, mostLinks: 5).Paths;
        var all = Ways(world, world.To, [world.From]).Where(way => way.Count <= 6).ToList();

        Assert.Equal(all.Select(way => way.Count - 1).Order().Take(4), several.Select(path => path.Links.Length));
        Assert.Equal(several.Length, several.Select(path => string.Join(' ', path.Things)).Distinct().Count());
        Assert.All(several, path => Assert.Contains(all, way => way.SequenceEqual(path.Things)));
        Assert.All(several, path => Assert.All(path.Links, link => Assert.True(world.SeesLink(link))));
    }, iter: 500);

    /// <summary>Every way that passes each visible thing at most once.</summary>
    private static IEnumerable<List<int>> Ways(World world, int to, List<int> so)
    {
        if (!world.Sees[so[^1]] || !world.Sees[to] || so.Count > 6) yield break;
        if (so[^1] == to)
        {
            yield return so;
            yield break;
        }
        var next = world.Links.Index().Where(link => world.SeesLink(link.Index) && (link.Item.A == so[^1] || link.Item.B == so[^1])).Select(link => link.Item.A == so[^1] ? link.Item.B : link.Item.A);
        foreach (var thing in next.Distinct().Where(thing => !so.Contains(thing)))
        {
            foreach (var way in Ways(world, to, [.. so, thing])) yield return way;
        }
    }

    [Fact]
    public void A_hub_is_reached_but_not_gone_through_and_said_so()
    {
        var star = Enumerable.Range(1, 9).Select(i => new Link(0, i, 1000)).ToArray();
        var paths = new Paths(LinkGraph.Of(10, star));
        var all = Sight.All(10, star.Length);

        var through = paths.Shortest(1, 2, all, hub: 5);
        Assert.Null(through.Path);
        Assert.Equal([0], through.Hubs.AsEnumerable());
        Assert.Equal([1, 0], paths.Shortest(1, 0, all, hub: 5).Path!.Things.AsEnumerable());
        Assert.Equal([1, 0, 2], paths.Shortest(1, 2, all, hub: 9).Path!.Things.AsEnumerable());
    }

    [Fact]
    public void Who_stands_between_and_what_hangs_together()
    {
        // 0 - 1 - 2 - 3, and 5 - 6 apart; 4 is not chosen, though it is linked to 0.
        var graph = LinkGraph.Of(7, [new(0, 1, 1), new(1, 2, 1), new(2, 3, 1), new(5, 6, 1), new(0, 4, 1)]);
        var selection = Selection.Of(graph, [0, 1, 2, 3, 5, 6], Sight.All(7, 5));

        Assert.Equal([[0, 1, 2, 3], [5, 6]], selection.Parts());
        Assert.Equal([0.0, 2.0, 2.0, 0.0], new[] { 0, 1, 2, 3 }.Select(thing => selection.Between()[thing]));
        Assert.Equal(2, selection.Degrees()[1]);
        Assert.Equal([[0, 1], [2, 3], [5, 6]], Selection.Of(graph, [0, 1, 2, 3, 5, 6], Sight.Of(7, 5, _ => true, link => link != 1)).Parts());
    }

    private static int? Plain(Link[] links, int from, int to)
    {
        Dictionary<int, int> steps = new() { [from] = 0 };
        Queue<int> open = new([from]);
        while (open.TryDequeue(out var thing))
        {
            foreach (var link in links.Where(link => link.A == thing || link.B == thing))
            {
                var next = link.A == thing ? link.B : link.A;
                if (steps.TryAdd(next, steps[thing] + 1)) open.Enqueue(next);
            }
        }
        return steps.TryGetValue(to, out var count) ? count : null;
    }

    private sealed record World(Link[] Links, bool[] Sees, bool[] SeenLinks, int From, int To)
    {
        public Sight Sight => Sight.Of(Things, Links.Length, thing => Sees[thing], SeesLink);

        public bool SeesLink(int link) => SeenLinks[link % SeenLinks.Length];
    }
}
