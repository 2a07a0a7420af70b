namespace Tessera.Graph.Search;

/// <summary>A quoted text in its pieces: what was found is marked. The marks are ours, so the text itself is never taken for markup.</summary>
internal static class Excerpt
{
    public static IEnumerable<(string Text, bool IsFound)> Pieces(string excerpt)
    {
        var at = 0;
        while (at < excerpt.Length)
        {
            var from = excerpt.IndexOf('«', at);
            var to = from < 0 ? -1 : excerpt.IndexOf('»', from);
            if (to < 0) break;
            if (from > at) yield return (excerpt[at..from], false);
            yield return (excerpt[(from + 1)..to], true);
            at = to + 1;
        }
        if (at < excerpt.Length) yield return (excerpt[at..], false);
    }
}
