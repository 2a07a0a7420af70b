using System.Text.RegularExpressions;

namespace Tessera.Matching;

/// <summary>U.S. aircraft marks (14 CFR 47.15) and vessel numbers: IMO, MMSI, hull, state and documentation numbers.</summary>
internal static class CraftScan
{
    private static readonly Regex Tail = PlainText.Pattern(@"\bn-?(?<number>[1-9]([0-9]{0,2}[a-hj-np-z]{2}|[0-9]{0,3}[a-hj-np-z]|[0-9]{0,4}))");
    private static readonly Regex AboutAircraft = PlainText.Pattern(@"tail|aircraft|airplane|plane|helicopter|helo|cessna|piper|beech|cirrus|registration|callsign|n-number|drone|avioneta|avi[oó]n");

    private static readonly Regex Imo = PlainText.Pattern(@"\bimo[ :#]*(no\.? *|number *)?(?<number>[0-9]{7})");
    private static readonly Regex Mmsi = PlainText.Pattern(@"\bmmsi[ :#]*(no\.? *|number *)?(?<number>[0-9]{9})");
    private static readonly Regex Hull = PlainText.Pattern(@"\b(hin|hull( +(id|identification))?)[ :#]*(no\.? *|number *)?(?<number>([a-z]{2}-?)?[a-z]{3}[a-z0-9]{5}[a-l][0-9]{3})");
    private static readonly Regex Boat = PlainText.Pattern(@"\b(boat|vessel|skiff|jet +ski|sailboat|lancha|registration)[a-z ]{0,20}[ :#]+(?<number>[a-z]{2}[ \-][0-9]{4}[ \-][a-z]{1,2})");

    public static IEnumerable<NarrativeSpan> Tails(string text)
    {
        foreach (Match match in Tail.Matches(text))
        {
            if (!PlainText.StandsAlone(text, match.Index, match.Length)) continue;
            var number = match.Groups["number"].Value;

            // N95 is a mask and N4 a road: a short mark needs a word about flying before it, and a small letter does too.
            var sure = number.Length >= 4 && char.IsAsciiLetter(number[^1]) && text[match.Index] == 'N';
            if (!sure && !AboutAircraft.IsMatch(text.AsSpan(Math.Max(0, match.Index - 60), match.Index - Math.Max(0, match.Index - 60)))) continue;
            var tail = "N" + number.ToUpperInvariant();
            yield return NarrativeSpan.Of(match.Index, match.Length, SpanKind.Tail, tail, (AttributeKeys.Tail, tail));
        }
    }

    public static IEnumerable<NarrativeSpan> Vessels(string text)
    {
        foreach (var pattern in (Regex[])[Imo, Mmsi, Hull, Boat])
        {
            foreach (Match match in pattern.Matches(text))
            {
                var number = match.Groups["number"];
                if (!PlainText.StandsAlone(text, number.Index, number.Length) || (ReferenceEquals(pattern, Imo) && !ImoChecks(number.ValueSpan))) continue;
                if (IdentifierText.Compact(number.Value) is { } vessel) yield return NarrativeSpan.Of(number.Index, number.Length, SpanKind.Vessel, vessel, (AttributeKeys.Vessel, vessel));
            }
        }
    }

    /// <summary>The last digit is the last of the sum of the others times 7 to 2 (IMO resolution A.1117(30)).</summary>
    private static bool ImoChecks(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < 6; i++) sum += (number[i] - '0') * (7 - i);
        return sum % 10 == number[6] - '0';
    }
}
