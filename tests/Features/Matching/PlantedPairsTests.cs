using System.Diagnostics;
using Tessera.Cli.Seed.Invented;
using Tessera.Matching;
using Said = Tessera.Matching.Features;

namespace Tessera.Tests.Features.Matching;

/// <summary>200 planted pairs among 20,000 persons and 200 look-alikes: at least 95 % in the top 3, at most 2 % offered.</summary>
public class PlantedPairsTests(ITestOutputHelper output)
{
    private const int Background = 20_000;
    private const int BackgroundVehicles = 5_000;

    [Theory]
    [InlineData(20_261_123)]
    [InlineData(77_001)]
    [InlineData(3)]
    public void True_pairs_are_found_and_look_alikes_are_not_offered(int seed)
    {
        var world = new InventedWorld((ulong)seed);
        var same = PlantedPairs.Same(world);
        var different = PlantedPairs.Different(world);
        var (index, held) = Fill(world, [.. same, .. different]);

        var clock = Stopwatch.StartNew();
        var ranks = same.Select(pair => Rank(index, pair, held[pair])).ToList();
        var perFind = clock.Elapsed.TotalMilliseconds / same.Count;
        var inTop3 = ranks.Count(rank => rank is >= 0 and < 3);
        var offered = different.Where(pair => Against(index, pair, held[pair]).IsOffered).ToList();
        var trueOffered = same.Count(pair => Against(index, pair, held[pair]).IsOffered);
        var strangers = same.Count(pair => index.Find(Probe(pair), 10).Candidates.Any(candidate => candidate.Mention != held[pair] && candidate.Evidence.IsOffered));
        output.WriteLine($"seed {seed}: {inTop3}/200 in the top 3; {trueOffered}/200 offered; look-alikes offered {offered.Count}/200; probes that also offer somebody else {strangers}/200; {perFind:0.00} ms a find");
        output.WriteLine($"missed: {string.Join(", ", same.Where((_, i) => ranks[i] is < 0 or > 2).GroupBy(pair => pair.What).Select(group => $"{group.Key} {group.Count()}"))}");
        output.WriteLine($"offered: {string.Join(", ", offered.GroupBy(pair => pair.What).Select(group => $"{group.Key} {group.Count()}"))}");

        Assert.Equal((200, 200), (same.Count, different.Count));
        Assert.True(inTop3 >= 190, $"{inTop3} of 200 in the top 3");
        Assert.True(offered.Count <= 4, $"{offered.Count} of 200 look-alikes offered");
    }

    [Fact]
    public void The_lines_shown_sum_to_the_total()
    {
        var world = new InventedWorld(20_261_123);
        PlantedPair[] pairs = [.. PlantedPairs.Same(world), .. PlantedPairs.Different(world)];

        Assert.All(pairs, pair =>
        {
            var evidence = Comparison.Compare(Probe(pair), Said.From(Guid.CreateVersion7(), pair.Kind, pair.Right), Weights.First);
            Assert.Equal(evidence.Total, evidence.Lines.Sum(line => line.Millibits));
        });
    }

    [Fact]
    public void The_same_seed_makes_the_same_world()
    {
        static string World() => string.Join('\n', PlantedPairs.Same(new InventedWorld(5)).Select(pair => string.Join(';', pair.Left.Concat(pair.Right))));

        Assert.Equal(World(), World());
    }

    private static (EntityIndex, Dictionary<PlantedPair, Guid>) Fill(InventedWorld world, PlantedPair[] pairs)
    {
        var held = pairs.ToDictionary(pair => pair, _ => Guid.CreateVersion7(), ReferenceEqualityComparer<PlantedPair>());
        List<Said> all = [.. pairs.Select(pair => Said.From(held[pair], pair.Kind, pair.Right))];
        for (var i = 0; i < Background; i++) all.Add(Said.From(Guid.CreateVersion7(), EntityKind.Person, world.Person()));
        for (var i = 0; i < BackgroundVehicles; i++) all.Add(Said.From(Guid.CreateVersion7(), EntityKind.Vehicle, world.Vehicle()));

        var index = new EntityIndex(Weights.First with { Frequencies = Frequencies.Count("test", all.Select(features => (features.Mention, features))) });
        foreach (var features in all) index.Put(features);
        return (index, held);
    }

    private static IEqualityComparer<T> ReferenceEqualityComparer<T>() where T : class =>
        EqualityComparer<T>.Create((a, b) => ReferenceEquals(a, b), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode);

    private static Said Probe(PlantedPair pair) => Said.From(Guid.CreateVersion7(), pair.Kind, pair.Left);

    private static int Rank(EntityIndex index, PlantedPair pair, Guid held) =>
        index.Find(Probe(pair), 10).Candidates.Select(candidate => candidate.Mention).ToList().IndexOf(held);

    private static Evidence Against(EntityIndex index, PlantedPair pair, Guid held) => Comparison.Compare(Probe(pair), index.Get(held)!, index.Weights);
}
