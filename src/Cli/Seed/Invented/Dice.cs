namespace Tessera.Cli.Seed.Invented;

/// <summary>Chance from a fixed seed (SplitMix64): the same on every machine and under every runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Low numbers often, high ones seldom, as names are borne: the square of an even chance.</summary>
    public int Skewed(int limit)
    {
        var even = (Next() >> 11) / (double)(1UL << 53);
        return (int)(even * even * limit);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
