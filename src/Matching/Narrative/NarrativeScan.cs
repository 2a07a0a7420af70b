namespace Tessera.Matching;

/// <summary>
/// Finds in free text what could be looked up: phones, e-mails, web addresses, plates, VINs, aircraft and vessel numbers,
/// coordinates, dates. Time grows with the text's length and no faster; of an endless text only the start is read.
/// </summary>
public static class NarrativeScan
{
    /// <summary>About 40 pages. What is longer is a file, and is scanned as one.</summary>
    public const int LongestText = 100_000;

    /// <summary>More proposals than these would not be read by anybody.</summary>
    public const int MostSpans = 500;

    // What is surest first: of two that overlap the earlier stays.
    private static readonly Func<string, IEnumerable<NarrativeSpan>>[] Scans =
        [WebScan.Emails, WebScan.Urls, VehicleScan.Vins, CoordinateScan.Find, DateScan.Find, CraftScan.Vessels, VehicleScan.Plates, CraftScan.Tails, PhoneScan.Find];

    /// <summary>In the order of the text, never overlapping.</summary>
    public static IReadOnlyList<NarrativeSpan> Find(string text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var plain = PlainText.Of(text.Length > LongestText ? text[..LongestText] : text);

        var taken = new bool[plain.Length];
        List<NarrativeSpan> spans = [];
        foreach (var scan in Scans)
        {
            foreach (var span in scan(plain).Take(MostSpans))
            {
                if (taken.AsSpan(span.Start, span.Length).Contains(true)) continue;
                taken.AsSpan(span.Start, span.Length).Fill(true);
                spans.Add(span);
            }
        }
        return [.. spans.OrderBy(span => span.Start).Take(MostSpans)];
    }
}
