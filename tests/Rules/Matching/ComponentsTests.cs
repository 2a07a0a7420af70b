using System.Text.Json;
using CsCheck;
using Tessera.Matching;
using static Tessera.Tests.Rules.Matching.Mentions;

namespace Tessera.Tests.Rules.Matching;

/// <summary>ARCHITECTURE idea 4: entities are computed, and what a person decides can be taken back.</summary>
public class ComponentsTests
{
    private static readonly Gen<Guid> Mention = Gen.Int[1, 12].Select(Id);

    private static readonly Gen<World> AnyWorld = Gen.Select(
        Mention.HashSet[1, 12],
        Gen.Select(Mention, Mention, Gen.OneOf(25_000, 21_000, 20_000, 12_000, -12_000)).Select((a, b, bits) => new PairEvidence(a, b, bits)).Array[0, 20],
        Gen.Select(Mention, Mention, Gen.OneOf(Verdict.Same, Verdict.Different, Verdict.Unsure), Gen.Long[0, 9]).Select((a, b, verdict, at) => new Judgement(a, b, verdict, at)).Array[0, 10])
        .Select((mentions, pairs, judgements) => new World([.. mentions], pairs, judgements));

    [Fact]
    public void Every_visible_mention_is_in_exactly_one_entity() => AnyWorld.Sample(world =>
        Assert.Equal(world.Mentions.Order(), world.Components().Entities.SelectMany(entity => entity.Mentions).Order()));

    [Fact]
    public void The_order_of_arrival_does_not_matter() => Gen.Select(AnyWorld, Gen.Int).Sample((world, seed) =>
    {
        var random = new Random(seed);
        var shuffled = new World(Shuffled(world.Mentions, random), Shuffled(world.Pairs, random), Shuffled(world.Judgements, random));

        Assert.Equal(Bytes(world), Bytes(shuffled));
    });

    [Fact]
    public void Undo_gives_back_the_same_bytes() => Gen.Select(AnyWorld, Mention, Mention, Gen.OneOf(Verdict.Same, Verdict.Different, Verdict.Unsure)).Sample((world, a, b, verdict) =>
    {
        var before = Bytes(world);
        var judged = world with { Judgements = [.. world.Judgements, new(a, b, verdict, 100)] };
        _ = Bytes(judged);

        Assert.Equal(before, Bytes(judged with { Judgements = [.. judged.Judgements.Where(one => one.Sequence != 100)] }));
    });

    [Fact]
    public void Two_judged_different_last_are_never_one() => AnyWorld.Sample(world =>
    {
        var last = world.Judgements.GroupBy(one => (Least: Min(one.A, one.B), Most: Max(one.A, one.B)))
            .Select(group => (group.Key, Verdicts: group.Where(one => one.Sequence == group.Max(each => each.Sequence)).Select(one => one.Verdict).Distinct().ToList()))
            .Where(one => one.Verdicts is [Verdict.Different] && one.Key.Least != one.Key.Most);

        foreach (var (pair, _) in last)
            Assert.DoesNotContain(world.Components().Entities, entity => entity.Mentions.Contains(pair.Least) && entity.Mentions.Contains(pair.Most));
    });

    [Fact]
    public void What_is_not_visible_changes_nothing() => Gen.Select(AnyWorld, Mention).Sample((world, hidden) =>
    {
        var without = new World([.. world.Mentions.Where(mention => mention != hidden)], world.Pairs, world.Judgements);
        var never = without with { Pairs = [.. world.Pairs.Where(pair => pair.A != hidden && pair.B != hidden)], Judgements = [.. world.Judgements.Where(one => one.A != hidden && one.B != hidden)] };

        Assert.Equal(Bytes(never), Bytes(without));
    });

    [Fact]
    public void Different_splits_what_evidence_and_a_third_would_join()
    {
        var world = new World([Id(1), Id(2), Id(3)], [new(Id(1), Id(2), 25_000), new(Id(2), Id(3), 21_000), new(Id(1), Id(3), 20_000)], [new(Id(1), Id(3), Verdict.Different, 1)]);

        Assert.Equal([[Id(1), Id(2)], [Id(3)]], world.Components().Entities.Select(entity => entity.Mentions.ToArray()));
    }

    [Fact]
    public void Unsure_takes_the_machines_link_away() =>
        Assert.Equal(2, new World([Id(1), Id(2)], [new(Id(1), Id(2), 25_000)], [new(Id(1), Id(2), Verdict.Unsure, 1)]).Components().Entities.Length);

    [Fact]
    public void Same_joins_without_evidence_and_against_it() =>
        Assert.Single(new World([Id(1), Id(2)], [new(Id(1), Id(2), -30_000)], [new(Id(1), Id(2), Verdict.Same, 1)]).Components().Entities);

    [Fact]
    public void Evidence_against_keeps_father_and_son_apart_though_both_use_one_phone()
    {
        var world = new World([Id(1), Id(2), Id(3)], [new(Id(1), Id(2), 24_000), new(Id(2), Id(3), 23_000), new(Id(1), Id(3), -11_000)], []);

        Assert.Equal(2, world.Components().Entities.Length);
    }

    [Fact]
    public void A_same_that_a_different_overrules_is_shown()
    {
        Judgement kept = new(Id(2), Id(3), Verdict.Same, 3), overruled = new(Id(1), Id(2), Verdict.Same, 2);
        var world = new World([Id(1), Id(2), Id(3)], [], [new(Id(1), Id(3), Verdict.Different, 1), overruled, kept]);

        Assert.Equal([overruled], world.Components().Overruled);
    }

    private static string Bytes(World world) => JsonSerializer.Serialize(world.Components());

    private static T[] Shuffled<T>(T[] items, Random random)
    {
        var copy = items.ToArray();
        random.Shuffle(copy);
        return copy;
    }

    private static Guid Min(Guid a, Guid b) => a.CompareTo(b) <= 0 ? a : b;

    private static Guid Max(Guid a, Guid b) => a.CompareTo(b) <= 0 ? b : a;

    private sealed record World(Guid[] Mentions, PairEvidence[] Pairs, Judgement[] Judgements)
    {
        public Components Components() => Tessera.Matching.Components.Of(Mentions, Pairs, Judgements);
    }
}
