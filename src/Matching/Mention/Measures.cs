using System.Globalization;
using System.Text.RegularExpressions;

namespace Tessera.Matching;

/// <summary>Heights in inches, however written.</summary>
internal static class Measures
{
    private static readonly Regex FeetInches = new("^([3-8])\\s*(?:'|ft|feet|foot|’)\\s*([0-9]{1,2})?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex Plain = new("^([0-9]{2,3})\\s*(cm|in|inches|\")?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>0 where it cannot be read, or is no height of a person.</summary>
    public static int Inches(string? text)
    {
        if (text is null || text.Length > 20) return 0;

        var feet = FeetInches.Match(text);
        if (feet.Success) return Plausible((Number(feet.Groups[1]) * 12) + Number(feet.Groups[2]));

        var plain = Plain.Match(text);
        if (!plain.Success) return 0;
        var metric = plain.Groups[2].Value.StartsWith('c') || Number(plain.Groups[1]) > 96;
        return Plausible(metric ? (int)Math.Round(Number(plain.Groups[1]) / 2.54, MidpointRounding.AwayFromZero) : Number(plain.Groups[1]));
    }

    private static int Number(Group group) => int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Plausible(int inches) => inches is >= 24 and <= 96 ? inches : 0;
}
