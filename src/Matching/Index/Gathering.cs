namespace Tessera.Matching;

/// <summary>
/// Gathers candidates from key lists. Short lists are taken whole; of a list wider than <see cref="EntityIndex.Widest"/> what another wide list has
/// too; and where that leaves fewer than were asked for, the newest of the wide ones. Width counts admitted mentions only: what a
/// reader may not see changes nothing.
/// </summary>
internal sealed class Gathering(KeyTable keys, MentionStore store, Admission admission)
{
    private readonly List<ulong> _wide = [];
    private readonly Dictionary<int, int> _times = [];
    private readonly int[] _one = new int[1];

    public NumberSet Candidates { get; } = new();

    /// <summary>Some shared only a value too common to compare all who have it.</summary>
    public bool Truncated { get; private set; }

    public void Run(IEnumerable<ulong> probing, int limit)
    {
        Candidates.Clear();
        _wide.Clear();
        Truncated = false;
        foreach (var key in probing) Add(key);
        if (_wide.Count == 0) return;

        Intersect();
        if (Candidates.Numbers.Length < limit) AddNewest();
        Truncated = _wide.Any(HasMore);
    }

    private void Add(ulong key)
    {
        var list = keys.Read(key, _one);
        if (list.Length > EntityIndex.Widest && IsWide(list)) _wide.Add(key);
        else
        {
            foreach (var number in list)
            {
                if (admission.Of(number)) Candidates.Add(number);
            }
        }
    }

    private bool IsWide(ReadOnlySpan<int> list)
    {
        var admitted = 0;
        foreach (var number in list)
        {
            if (admission.Of(number) && ++admitted > EntityIndex.Widest) return true;
        }
        return false;
    }

    private bool HasMore(ulong key)
    {
        foreach (var number in keys.Read(key, _one))
        {
            if (!Candidates.Contains(number) && admission.Of(number)) return true;
        }
        return false;
    }

    /// <summary>The shortest first: each of its numbers is looked for in all longer ones.</summary>
    private void Intersect()
    {
        _times.Clear();
        _wide.Sort((one, other) => Length(one).CompareTo(Length(other)));
        Span<int> from = stackalloc int[Math.Min(_wide.Count, MostLists)];
        for (var i = 0; i < from.Length - 1; i++)
        {
            from.Clear();
            foreach (var number in keys.Read(_wide[i], _one)) Count(number, i, from);
        }
        TakeMostOften(EntityIndex.Widest);
    }

    private void Count(int number, int list, Span<int> from)
    {
        var times = 1;
        for (var longer = list + 1; longer < from.Length; longer++)
        {
            if (PostingList.Reach(keys.Read(_wide[longer], _one), ref from[longer], number)) times++;
        }
        if (times > 1 && !_times.ContainsKey(number) && !Candidates.Contains(number) && admission.Of(number)) _times[number] = times;
    }

    private void AddNewest()
    {
        _times.Clear();
        foreach (var key in _wide)
        {
            foreach (var number in keys.Read(key, _one))
            {
                if (!Candidates.Contains(number) && admission.Of(number)) _times[number] = 1;
            }
        }
        TakeMostOften(EntityIndex.Widest);
    }

    /// <summary>Those on most lists, and of those on equally many the newest.</summary>
    private void TakeMostOften(int most)
    {
        foreach (var often in _times.GroupBy(pair => pair.Value, pair => pair.Key).OrderByDescending(group => group.Key))
        {
            var numbers = often.ToList();
            if (numbers.Count > most) numbers = [.. numbers.OrderByDescending(store.MentionOf).Take(most)];
            foreach (var number in numbers) Candidates.Add(number);
            most -= numbers.Count;
            if (most == 0) return;
        }
    }

    private int Length(ulong key) => keys.Read(key, _one).Length;

    /// <summary>More wide lists than this are not met with each other: the shortest tell the most.</summary>
    private const int MostLists = 32;
}
