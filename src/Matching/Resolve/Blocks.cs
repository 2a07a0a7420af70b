namespace Tessera.Matching;

/// <summary>The rows of a roster grouped by the key of one meeting. A group too large is parted again by each other part of its rows, never dropped.</summary>
internal sealed class Blocks
{
    private const int RowBits = 24;
    private const ulong RowMask = (1UL << RowBits) - 1;

    private readonly Roster _roster;
    private readonly Meeting _meeting;
    private readonly int _widest;
    private readonly Atom[] _others;

    private Blocks(Roster roster, IReadOnlyList<Atom> atoms, Meeting meeting, int widest)
    {
        (_roster, _meeting, _widest) = (roster, meeting, widest);
        _others = [.. atoms.Where(atom => !meeting.Atoms.Any(own => own.Group == atom.Group))];
    }

    /// <summary>Keys of groups that were too large: their rows met only where they share more.</summary>
    public HashSet<ulong> Parted { get; } = [];

    /// <param name="meet">Called for each pair, the earlier row first.</param>
    /// <param name="oneIn">Only one group in so many: for learning.</param>
    public static Blocks Visit(Roster roster, IReadOnlyList<Atom> atoms, Meeting meeting, int widest, Action<int, int> meet, uint oneIn = 1)
    {
        var blocks = new Blocks(roster, atoms, meeting, widest);
        blocks.Run(meet, oneIn);
        return blocks;
    }

    private void Run(Action<int, int> meet, uint oneIn)
    {
        var keys = new ulong[_roster.Rows];
        var count = 0;
        for (var row = 0; row < _roster.Rows; row++)
        {
            var key = _meeting.KeyOf(row);
            if (key == 0 || (oneIn > 1 && (uint)(key >> 20) % oneIn != 0)) continue;
            keys[count++] = (key & ~RowMask) | (uint)row;
        }
        Radix.Sort(ref keys, count, RowBits);
        List<int> block = [];
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && keys[end] >> RowBits == keys[start] >> RowBits) end++;
            if (end - start > 1)
            {
                block.Clear();
                for (var at = start; at < end; at++) block.Add((int)(keys[at] & RowMask));
                Meet(block, meet);
            }
            start = end;
        }
    }

    private void Meet(List<int> block, Action<int, int> meet)
    {
        if (block.Count <= _widest) { MeetAll(block, meet); return; }

        Parted.Add(_meeting.KeyOf(block[0]));
        var parts = new ulong[block.Count];
        List<int> part = [];
        foreach (var atom in _others)
        {
            var count = 0;
            for (var at = 0; at < block.Count; at++)
            {
                if (atom.Of(block[at]) is var key and not 0) parts[count++] = (KeyMix.Of(key) & ~RowMask) | (uint)at;
            }
            Array.Sort(parts, 0, count);
            for (var start = 0; start < count;)
            {
                part.Clear();
                var end = start;
                while (end < count && parts[end] >> RowBits == parts[start] >> RowBits) part.Add(block[(int)(parts[end++] & RowMask)]);
                if (part.Count <= _widest) MeetAll(part, meet);
                start = end;
            }
        }
    }

    private static void MeetAll(List<int> block, Action<int, int> meet)
    {
        for (var i = 0; i < block.Count; i++)
        {
            for (var j = i + 1; j < block.Count; j++) meet(block[i], block[j]);
        }
    }
}

/// <summary>Sorts machine words by all bits from a given one upwards, digit by digit: no comparing.</summary>
internal static class Radix
{
    private const int Digit = 10;
    private const int Few = 1 << 12;

    public static void Sort(ref ulong[] words, int count, int from)
    {
        if (count < Few) { Array.Sort(words, 0, count); return; }
        var other = new ulong[words.Length];
        Span<int> places = stackalloc int[1 << Digit];
        for (var shift = from; shift < 64; shift += Digit)
        {
            places.Clear();
            foreach (var word in words.AsSpan(0, count)) places[(int)(word >> shift) & ((1 << Digit) - 1)]++;
            var sum = 0;
            for (var i = 0; i < places.Length; i++) (places[i], sum) = (sum, sum + places[i]);
            foreach (var word in words.AsSpan(0, count)) other[places[(int)(word >> shift) & ((1 << Digit) - 1)]++] = word;
            (words, other) = (other, words);
        }
    }
}
