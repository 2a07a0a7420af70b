using System.Globalization;
using System.Text.RegularExpressions;

namespace Tessera.Intake.Import.Taking;

/// <summary>A latitude or longitude in decimal degrees or in degrees, minutes and seconds, and how finely it is written.</summary>
internal sealed partial record Coordinate(double Degrees, double Step)
{
    private const double SecondOfArc = 1 / 3600.0;

    public static Coordinate? Parse(string text)
    {
        var trimmed = text.Trim().Replace('\u2212', '-');
        if (Decimal().Match(trimmed) is { Success: true } plain)
        {
            var number = plain.Groups["number"].Value;
            var decimals = number.Contains('.', StringComparison.Ordinal) ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            return new(Signed(double.Parse(number, CultureInfo.InvariantCulture), plain), Math.Pow(10, -decimals));
        }

        if (Sexagesimal().Match(trimmed) is not { Success: true } parts) return null;
        var degrees = Number(parts, "degrees") + Number(parts, "minutes") / 60 + Number(parts, "seconds") * SecondOfArc;
        return new(Signed(degrees, parts), parts.Groups["seconds"].Success ? SecondOfArc : 60 * SecondOfArc);
    }

    private static double Signed(double degrees, Match match) => match.Groups["half"].Value is "S" or "s" or "W" or "w" ? -degrees : degrees;

    private static double Number(Match match, string group) =>
        match.Groups[group].Success ? double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<number>[+-]?\d{1,3}(\.\d+)?)\s*°?\s*(?<half>[NSEW])?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?<degrees>\d{1,3})\s*[°d:\s]\s*(?<minutes>\d{1,2}(\.\d+)?)\s*['’′:\s]?\s*((?<seconds>\d{1,2}(\.\d+)?)\s*[""”″]?)?\s*(?<half>[NSEW])$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Sexagesimal();
}
