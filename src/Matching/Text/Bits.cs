namespace Tessera.Matching;

/// <summary>
/// Evidence is counted in integers of 1/1000 bit. Logarithms are taken in integers too, so that a court's replay on
/// another machine gives the same integer.
/// </summary>
internal static class Bits
{
    public const int One = 1000;

    /// <summary>log2(<paramref name="whole"/> / <paramref name="part"/>) in 1/1000 bit, rounded down; 0 where part ≥ whole.</summary>
    public static int OneIn(long part, long whole)
    {
        if (part <= 0 || part >= whole) return 0;

        var ratio = ((UInt128)(ulong)whole << 32) / (ulong)part;       // fixed point, 32 binary places
        var power = (int)UInt128.Log2(ratio) - 32;
        var mantissa = (ulong)(power >= 0 ? ratio >> power : ratio << -power);   // in [1, 2)

        long fraction = 0;
        for (var bit = 0; bit < 20; bit++)                             // each squaring yields one more binary place
        {
            var square = ((UInt128)mantissa * mantissa) >> 32;
            var carry = square >> 33 != 0;
            mantissa = (ulong)(carry ? square >> 1 : square);
            fraction = (fraction << 1) | (carry ? 1L : 0L);
        }
        return (power * One) + (int)((fraction * One) >> 20);
    }
}
