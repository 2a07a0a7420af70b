using System.Collections.Immutable;
using System.Globalization;

namespace Tessera.Matching;

/// <summary>Why two mentions may be one entity: lines that sum exactly to the total, in 1/1000 bit.</summary>
public sealed record Evidence(int Total, ImmutableArray<EvidenceLine> Lines, string Version)
{
    public bool IsOffered => Total >= Thresholds.Offer;

    public bool Joins => Total >= Thresholds.Join;

    /// <summary>"Likely the same. About 5,000 to 1 in favor."</summary>
    public string InWords()
    {
        var odds = string.Create(CultureInfo.InvariantCulture, $"About {RoundedOdds():N0} to 1");
        return Total switch
        {
            >= Thresholds.Join => $"Almost surely the same. {odds} in favor.",
            >= Thresholds.Offer => $"Likely the same. {odds} in favor.",
            >= Bits.One => $"Perhaps the same. {odds} in favor.",
            > -Bits.One => "Could be either.",
            > Thresholds.Apart => $"Probably not the same. {odds} against.",
            _ => $"Almost surely not the same. {odds} against.",
        };
    }

    /// <summary>One leading digit: more would claim what hand-set weights cannot.</summary>
    private double RoundedOdds()
    {
        var odds = Math.Pow(2, Math.Min(40_000, Math.Abs(Total)) / 1000.0);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(odds)));
        return Math.Round(odds / unit) * unit;
    }
}
