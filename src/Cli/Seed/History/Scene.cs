using Tessera.Cli.Seed.Invented;
using Tessera.Matching;

namespace Tessera.Cli.Seed.History;

/// <summary>One side of a planted pair, waiting for a report to stand in.</summary>
internal sealed record PlantedSide(int Pair, bool IsSame, EntityKind Kind, InventedMention Says);

/// <summary>Where something happened, and who and what was there.</summary>
internal sealed record Scene(Ground Ground, InventedMention? Person, InventedMention? Vehicle, PlantedSide? Planted)
{
    public bool IsWoman(Dice dice) => Person?.GetValueOrDefault("sex") switch { "female" => true, "male" => false, _ => dice.Chance(30) };
}

/// <summary>
/// Deals out scenes: the sides of planted pairs first, some people and vehicles that come back in several reports, and strangers.
/// </summary>
internal sealed class Scenes
{
    private const int ComingBack = 24;
    private readonly Dice _dice;
    private readonly InventedWorld _world;
    private readonly Grounds _grounds;
    private readonly Dictionary<string, Queue<PlantedSide>> _planted;
    private readonly Dictionary<string, (InventedMention Person, InventedMention Vehicle)[]> _known;

    /// <param name="pairs">How many of each sort of pair are planted.</param>
    public Scenes(InventedWorld world, IReadOnlyList<string> centers, int pairs)
    {
        (_world, _dice) = (world, world.Dice);
        _grounds = new Grounds(_dice);
        _planted = centers.ToDictionary(center => center, _ => new Queue<PlantedSide>(), StringComparer.Ordinal);
        DealPairs([.. PlantedPairs.Same(world).Take(pairs), .. PlantedPairs.Different(world).Take(pairs)], centers);
        _known = centers.ToDictionary(center => center, _ => Enumerable.Range(0, ComingBack).Select(_ => (_world.Person(phonePercent: 80), _world.Vehicle())).ToArray(), StringComparer.Ordinal);
    }

    public Scene Next(string center)
    {
        var ground = _grounds.Next(center);
        if (_planted[center].TryDequeue(out var side))
        {
            return side.Kind == EntityKind.Person
                ? new(ground, side.Says, _dice.Chance(20) ? _world.Vehicle() : null, side)
                : new(ground, _dice.Chance(20) ? _world.Person() : null, side.Says, side);
        }

        if (_dice.Chance(9))
        {
            var (person, vehicle) = _known[center][_dice.Skewed(ComingBack)];
            return new(ground, _dice.Chance(80) ? person : null, _dice.Chance(55) ? vehicle : null, null);
        }

        return new(ground, _dice.Chance(45) ? _world.Person() : null, _dice.Chance(35) ? _world.Vehicle() : null, null);
    }

    /// <summary>Two of three pairs stand within one center, where a seen entity can join them; the others in two.</summary>
    private void DealPairs(IReadOnlyList<PlantedPair> pairs, IReadOnlyList<string> centers)
    {
        var sides = new List<(string Center, PlantedSide Side)>();
        for (var number = 0; number < pairs.Count; number++)
        {
            var pair = pairs[number];
            var here = _dice.Of(centers);
            var there = _dice.Chance(67) ? here : _dice.Of(centers);
            sides.Add((here, new(number, pair.Same, pair.Kind, pair.Left)));
            sides.Add((there, new(number, pair.Same, pair.Kind, pair.Right)));
        }

        for (var last = sides.Count - 1; last > 0; last--)
        {
            var other = _dice.Below(last + 1);
            (sides[last], sides[other]) = (sides[other], sides[last]);
        }

        foreach (var (center, side) in sides) _planted[center].Enqueue(side);
    }
}
