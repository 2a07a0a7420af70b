namespace Tessera.Matching;

/// <summary>
/// Who may see what. Mentions seen by the same have one label; each element of an audience (a center, an agency, a group) has a bit for each label
/// it sees. A reader stands in several elements: their bits are joined once for a search, and then one bit tells of a mention.
/// </summary>
internal sealed class Audiences
{
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private volatile Dictionary<Guid, ulong[]> _seenBy = [];

    /// <summary>Mentions put without an audience: a search that states who asks does not see them.</summary>
    public const int Unstated = 0;

    /// <summary>The label of those whom all of these see; of none, nobody.</summary>
    public int LabelOf(IReadOnlyCollection<Guid>? audience)
    {
        if (audience is null) return Unstated;
        var elements = audience.Distinct().Order().ToList();
        var key = string.Join(' ', elements);
        if (_labels.TryGetValue(key, out var known)) return known;
        var label = _labels[key] = _labels.Count + 1;

        Dictionary<Guid, ulong[]> seenBy = new(_seenBy);      // readers keep the one they have
        foreach (var element in elements) seenBy[element] = With(seenBy.GetValueOrDefault(element, []), label);
        _seenBy = seenBy;
        return label;
    }

    public ulong[] Joined(IReadOnlyCollection<Guid> standsIn)
    {
        var seenBy = _seenBy;
        ulong[] joined = [];
        foreach (var element in standsIn)
        {
            if (!seenBy.TryGetValue(element, out var bits)) continue;
            if (bits.Length > joined.Length) Array.Resize(ref joined, bits.Length);
            for (var i = 0; i < bits.Length; i++) joined[i] |= bits[i];
        }
        return joined;
    }

    public static bool Sees(ulong[] joined, int label) => label >> 6 < joined.Length && (joined[label >> 6] >> label & 1) != 0;

    private static ulong[] With(ulong[] bits, int label)
    {
        var more = new ulong[Math.Max(bits.Length, (label >> 6) + 1)];
        bits.CopyTo(more, 0);
        more[label >> 6] |= 1UL << label;
        return more;
    }
}
