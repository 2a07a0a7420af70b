using System.Globalization;

namespace Tessera.Kernel.Ui;

/// <summary>Weights of evidence as people read them.</summary>
public static class EvidenceWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Tenths of a bit with their sign: +14.6, −1.3.</summary>
    public static string Bits(int tenths) =>
        (tenths < 0 ? "−" : "+") + (Math.Abs(tenths) / 10m).ToString("0.0", English);

    /// <summary>Rounded half away from zero, so that +x and −x read alike.</summary>
    public static int Tenths(int thousandths) =>
        (int)Math.Round(thousandths / 100m, MidpointRounding.AwayFromZero);

    /// <summary>"About 5,000 to 1 in favor." One figure: more would claim a precision that weights do not have.</summary>
    public static string Odds(int thousandths)
    {
        var odds = Math.Pow(2, Math.Abs(thousandths) / 1000.0);
        if (odds < 2) return "About even.";
        var side = thousandths > 0 ? "in favor" : "against";
        if (odds >= 1_000_000) return $"More than 1,000,000 to 1 {side}.";
        var scale = Math.Pow(10, Math.Floor(Math.Log10(odds)));
        return $"About {(Math.Round(odds / scale) * scale).ToString("N0", English)} to 1 {side}.";
    }
}
