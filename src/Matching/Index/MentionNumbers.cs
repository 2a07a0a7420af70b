namespace Tessera.Matching;

/// <summary>From a mention's id to its number, without keeping the id a second time: it stands in the mention itself.</summary>
internal sealed class MentionNumbers
{
    private const int Empty = 0;
    private const int Gone = -1;

    private volatile int[] _slots = new int[1024];
    private int _used;
    private int _live;

    public long Bytes => (long)_slots.Length * sizeof(int);

    public int Find(Guid mention, MentionStore store)
    {
        var slots = _slots;
        for (var at = First(mention, slots); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = Volatile.Read(ref slots[at]);
            if (slot == Empty) return -1;
            if (slot != Gone && store.MentionOf(slot - 1) == mention) return slot - 1;
        }
    }

    public void Add(Guid mention, int number, MentionStore store)
    {
        if ((_used + 1) * 4L > _slots.Length * 3L) Grow(store);
        Put(_slots, mention, number);
        _used++;
        _live++;
    }

    public void Remove(Guid mention, MentionStore store)
    {
        var slots = _slots;
        for (var at = First(mention, slots); slots[at] != Empty; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at] == Gone || store.MentionOf(slots[at] - 1) != mention) continue;
            Volatile.Write(ref slots[at], Gone);
            _live--;
            return;
        }
    }

    private void Grow(MentionStore store)
    {
        var grown = new int[_live * 2L > _slots.Length ? _slots.Length * 2 : _slots.Length];
        foreach (var slot in _slots)
        {
            if (slot is not Empty and not Gone) Put(grown, store.MentionOf(slot - 1), slot - 1);
        }
        _used = _live;
        _slots = grown;
    }

    private static void Put(int[] slots, Guid mention, int number)
    {
        var at = First(mention, slots);
        while (slots[at] != Empty) at = (at + 1) & (slots.Length - 1);
        Volatile.Write(ref slots[at], number + 1);
    }

    private static int First(Guid mention, int[] slots)
    {
        var hash = (ulong)mention.GetHashCode() * 0x9E3779B97F4A7C15;
        return (int)(hash >> 33) & (slots.Length - 1);
    }
}
