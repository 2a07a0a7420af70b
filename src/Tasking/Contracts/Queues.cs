namespace Tessera.Tasking.Contracts;

/// <summary>The queues of a desk. Written in the database and in addresses in these words.</summary>
public static class Queues
{
    /// <summary>A life may be at risk: somebody looks within five minutes.</summary>
    public const string Life = "life";

    /// <summary>Tips nobody has screened.</summary>
    public const string Tips = "tips";

    /// <summary>SARs waiting for part one of their determination.</summary>
    public const string Sars = "sars";

    /// <summary>SARs waiting for part two, by another person.</summary>
    public const string SecondReader = "second-reader";

    /// <summary>Asks this agency must answer.</summary>
    public const string AsksIn = "asks-in";

    /// <summary>Asks this center waits for.</summary>
    public const string AsksOut = "asks-out";

    /// <summary>Records whose clock of review or purge comes near.</summary>
    public const string Retention = "retention";

    public static IReadOnlyList<string> All { get; } = [Life, Tips, Sars, SecondReader, AsksIn, AsksOut, Retention];
}
