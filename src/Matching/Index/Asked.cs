namespace Tessera.Matching;

/// <summary>What a search wants: at most so many, of at least so much evidence, of what the reader may see.</summary>
public sealed record Asked(int Limit)
{
    public int Limit { get; } = Limit > 0 ? Limit : throw new ArgumentOutOfRangeException(nameof(Limit), Limit, "At least one.");

    /// <summary>In 1/1000 bit. What cannot reach it is not compared.</summary>
    public int Floor { get; init; } = int.MinValue;

    /// <summary>What this refuses is neither compared nor counted.</summary>
    public Func<Guid, bool>? Admits { get; init; }

    /// <summary>The elements of audiences the reader stands in; of mentions put for others nothing is compared or counted. Null: nobody is asked for.</summary>
    public IReadOnlyCollection<Guid>? StandsIn { get; init; }
}
