namespace Tessera.Matching;

/// <summary>
/// A part of a <see cref="KeyTable"/>: open addressing over one word of 64 bits for each key, its short hash and either the only number, or where its list is.
/// Half of all keys have one mention: those cost eight bytes.
/// </summary>
internal sealed class KeyPartition
{
    private const uint ListBit = 0x8000_0000;
    private const int ObjectBytes = 24;      // what the runtime adds to an array
    private const uint Nobody = 0x7FFF_FFFF;

    private volatile ulong[] _slots = new ulong[16];
    private volatile int[]?[] _lists = new int[]?[4];
    private readonly Stack<int> _free = [];
    private int _used;
    private int _lastList = -1;

    public long Bytes => ((long)_slots.Length * sizeof(ulong)) + ((long)_lists.Length * IntPtr.Size) + _lists.Sum(list => list is null ? 0 : ObjectBytes + ((long)list.Length * sizeof(int)));

    /// <summary>Looks again where the key was written meanwhile: its list may be another key's by then.</summary>
    public ReadOnlySpan<int> Read(uint key, Span<int> one)
    {
        while (true)
        {
            var slots = _slots;
            var at = Find(key, slots);
            var slot = Volatile.Read(ref slots[at]);
            var value = (uint)slot;
            if (slot == 0 || value == Nobody) return [];
            if ((value & ListBit) == 0)
            {
                one[0] = (int)value;
                return one[..1];
            }
            var lists = _lists;
            var list = (value & ~ListBit) < lists.Length ? Volatile.Read(ref lists[value & ~ListBit]) : null;
            if (list is not null && ReferenceEquals(slots, _slots) && Volatile.Read(ref slots[at]) == slot) return PostingList.Read(list);
        }
    }

    public bool Add(uint key, int number)
    {
        if ((_used + 1) * 5L > _slots.Length * 4L) Grow();
        var at = Find(key, _slots);
        var value = (uint)_slots[at];
        if (_slots[at] == 0) _used++;
        if (_slots[at] == 0 || value == Nobody)
        {
            Set(at, key, (uint)number);
            return true;
        }
        if ((value & ListBit) == 0)
        {
            if (value == number) return false;
            Set(at, key, ListBit | (uint)Keep(PostingList.Of((int)value, number)));
            return true;
        }
        ref var list = ref _lists[value & ~ListBit];
        var before = PostingList.Read(list!).Length;
        Volatile.Write(ref list, PostingList.With(list!, number));
        return PostingList.Read(list!).Length > before;
    }

    public bool Remove(uint key, int number)
    {
        var at = Find(key, _slots);
        if (_slots[at] == 0 || (uint)_slots[at] is var value && value == Nobody) return false;
        if ((value & ListBit) == 0)
        {
            if (value != number) return false;
            Set(at, key, Nobody);
            return true;
        }
        ref var list = ref _lists[value & ~ListBit];
        var rest = PostingList.Without(list!, number);
        if (ReferenceEquals(rest, list)) return false;
        if (PostingList.Read(rest) is not [var only]) Volatile.Write(ref list, rest);
        else
        {
            Set(at, key, (uint)only);
            Volatile.Write(ref list, null);
            _free.Push((int)(value & ~ListBit));
        }
        return true;
    }

    private int Keep(int[] list)
    {
        if (!_free.TryPop(out var at)) at = ++_lastList;
        if (at >= _lists.Length)
        {
            var grown = new int[]?[_lists.Length + Math.Max(4, _lists.Length / 2)];
            _lists.CopyTo(grown, 0);
            _lists = grown;
        }
        Volatile.Write(ref _lists[at], list);
        return at;
    }

    private void Set(int at, uint key, uint value) => Volatile.Write(ref _slots[at], ((ulong)key << 32) | value);

    /// <summary>A quarter larger where it is full of keys; keys nobody has are left behind.</summary>
    private void Grow()
    {
        var old = _slots;
        var live = 0;
        foreach (var slot in old) live += slot != 0 && (uint)slot != Nobody ? 1 : 0;
        var grown = new ulong[Math.Max(old.Length, (live * 8 / 5) + 8)];
        foreach (var slot in old)
        {
            if (slot != 0 && (uint)slot != Nobody) grown[Find((uint)(slot >> 32), grown)] = slot;
        }
        _used = live;
        _slots = grown;
    }

    private static int Find(uint key, ulong[] slots)
    {
        var at = First(key, slots);
        while (slots[at] != 0 && (uint)(slots[at] >> 32) != key) at = at + 1 == slots.Length ? 0 : at + 1;
        return at;
    }

    private static int First(uint key, ulong[] slots) => (int)((ulong)key * (uint)slots.Length >> 32);
}
