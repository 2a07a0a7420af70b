using System.Globalization;
using System.Text.RegularExpressions;

namespace Tessera.Matching;

/// <summary>Latitude and longitude: decimal degrees, degrees and minutes, degrees minutes seconds, with signs or letters.</summary>
internal static class CoordinateScan
{
    private static readonly Regex Decimal = PlainText.Pattern(@"(?<lat>[+\-]?[0-9]{1,2}\.[0-9]{3,8})[ ]?°?[ ]?(?<ns>[ns])?[ ]{0,2}[,;/ ][ ]{0,2}(?<lon>[+\-]?[0-9]{1,3}\.[0-9]{3,8})[ ]?°?[ ]?(?<ew>[ew]\b)?");
    private static readonly Regex Degrees = PlainText.Pattern(
        @"(?<ns1>[ns])?[ ]?(?<d1>[0-9]{1,2})[ ]?[°d][ ]?(?<m1>[0-9]{1,2}(\.[0-9]{1,6})?)[ ]?'?[ ]?((?<s1>[0-9]{1,2}(\.[0-9]{1,4})?)[ ]?(""|''))?[ ]?(?<ns>[ns])?[ ]{0,2}[,;/]?[ ]{0,2}(?<ew1>[ew])?[ ]?(?<d2>[0-9]{1,3})[ ]?[°d][ ]?(?<m2>[0-9]{1,2}(\.[0-9]{1,6})?)[ ]?'?[ ]?((?<s2>[0-9]{1,2}(\.[0-9]{1,4})?)[ ]?(""|''))?[ ]?(?<ew>[ew])?");

    public static IEnumerable<NarrativeSpan> Find(string text) => Decimals(text).Concat(InDegrees(text));

    private static IEnumerable<NarrativeSpan> Decimals(string text)
    {
        foreach (Match match in Decimal.Matches(text))
        {
            if (!PlainText.StandsAlone(text, match.Index, match.ValueSpan.TrimEnd().Length)) continue;
            var (lat, lon) = (Number(match.Groups["lat"]), Number(match.Groups["lon"]));
            if (match.Groups["ns"].Value is "S" or "s") lat = -Math.Abs(lat);
            if (match.Groups["ew"].Value is "W" or "w") lon = -Math.Abs(lon);
            if (Span(match, lat, lon, match.Groups["lat"].Value.Split('.')[1].Length) is { } span) yield return span;
        }
    }

    private static IEnumerable<NarrativeSpan> InDegrees(string text)
    {
        foreach (Match match in Degrees.Matches(text))
        {
            var (north, east) = (match.Groups["ns"].Value + match.Groups["ns1"].Value, match.Groups["ew"].Value + match.Groups["ew1"].Value);
            if (north.Length != 1 || east.Length != 1) continue;      // without letters nobody knows the half of the earth
            var lat = Number(match.Groups["d1"]) + (Number(match.Groups["m1"]) / 60) + (Number(match.Groups["s1"]) / 3600);
            var lon = Number(match.Groups["d2"]) + (Number(match.Groups["m2"]) / 60) + (Number(match.Groups["s2"]) / 3600);
            if (Number(match.Groups["m1"]) >= 60 || Number(match.Groups["m2"]) >= 60) continue;
            if (Span(match, north is "S" or "s" ? -lat : lat, east is "W" or "w" ? -lon : lon, match.Groups["s1"].Success ? 4 : 3) is { } span) yield return span;
        }
    }

    /// <summary>As uncertain as the last digit written: three places are 111 m.</summary>
    private static NarrativeSpan? Span(Match match, double lat, double lon, int places)
    {
        if (Math.Abs(lat) > 90 || Math.Abs(lon) > 180) return null;
        var radius = Math.Max(5, (int)Math.Round(111_000 / Math.Pow(10, places)));
        var (north, east) = (lat.ToString("0.######", CultureInfo.InvariantCulture), lon.ToString("0.######", CultureInfo.InvariantCulture));
        var trailing = match.Length - match.ValueSpan.TrimEnd().Length;
        var leading = match.Length - match.ValueSpan.TrimStart().Length;
        return NarrativeSpan.Of(match.Index + leading, match.Length - leading - trailing, SpanKind.Coordinates, $"{north}, {east}",
            (AttributeKeys.Lat, north), (AttributeKeys.Lon, east), (AttributeKeys.Radius, radius.ToString(CultureInfo.InvariantCulture)));
    }

    private static double Number(Group group) => double.TryParse(group.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
