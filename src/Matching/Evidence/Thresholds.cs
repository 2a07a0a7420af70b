namespace Tessera.Matching;

/// <summary>Where evidence, in 1/1000 bit, means something.</summary>
public static class Thresholds
{
    /// <summary>From here a link is offered to a person: 256 to 1.</summary>
    public const int Offer = 8 * Bits.One;

    /// <summary>From here two mentions are shown as one until somebody says otherwise: a million to 1.</summary>
    public const int Join = 20 * Bits.One;

    /// <summary>Down here two mentions are not joined, even through a third: a thousand to 1 against.</summary>
    public const int Apart = -10 * Bits.One;
}
