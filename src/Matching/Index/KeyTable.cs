namespace Tessera.Matching;

/// <summary>
/// From a key to the mentions filed under it: open addressing, one writer at a time, readers without a lock. What a reader
/// holds is never changed under it but for appending behind the count it read.
/// </summary>
internal sealed class KeyTable
{
    private const int FirstSize = 1 << 12;

    private volatile Slots _slots = new(FirstSize);
    private int _used;

    public int Filed
    {
        get
        {
            var filed = 0;
            foreach (var list in _slots.Lists) filed += list?.Read().Length ?? 0;
            return filed;
        }
    }

    /// <summary>A view of the list at this moment; empty where there is none.</summary>
    public ReadOnlySpan<Features> Read(ulong key)
    {
        var slots = _slots;
        for (var at = slots.First(key); ; at = slots.Next(at))
        {
            var found = Volatile.Read(ref slots.Keys[at]);
            if (found == 0) return [];
            if (found == key) return Volatile.Read(ref slots.Lists[at]) is { } list ? list.Read() : [];
        }
    }

    public void Add(ulong key, Features features)
    {
        if ((_used + 1) * 4L > _slots.Keys.Length * 3L) Grow();

        var slots = _slots;
        var at = slots.Find(key);
        var list = slots.Lists[at];
        Volatile.Write(ref slots.Lists[at], list is null ? new FeatureList(features) : list.With(features));
        if (slots.Keys[at] != 0) return;
        Volatile.Write(ref slots.Keys[at], key);       // the list is there before the key is
        _used++;
    }

    public void Remove(ulong key, Features features)
    {
        var slots = _slots;
        var at = slots.Find(key);
        if (slots.Keys[at] != 0) Volatile.Write(ref slots.Lists[at], slots.Lists[at]?.Without(features));
    }

    /// <summary>Twice the size where it is full of lists; emptied lists are left behind.</summary>
    private void Grow()
    {
        var old = _slots;
        var live = old.Lists.Count(list => list is not null);
        var grown = new Slots(live * 2L > old.Keys.Length ? old.Keys.Length * 2 : old.Keys.Length);
        for (var i = 0; i < old.Keys.Length; i++)
        {
            if (old.Lists[i] is not { } list) continue;
            var at = grown.Find(old.Keys[i]);
            grown.Keys[at] = old.Keys[i];
            grown.Lists[at] = list;
        }
        _used = live;
        _slots = grown;
    }

    private sealed class Slots(int size)
    {
        public readonly ulong[] Keys = new ulong[size];
        public readonly FeatureList?[] Lists = new FeatureList?[size];

        public int First(ulong key) => (int)(key & (ulong)(Keys.Length - 1));

        public int Next(int at) => (at + 1) & (Keys.Length - 1);

        public int Find(ulong key)
        {
            var at = First(key);
            while (Keys[at] != 0 && Keys[at] != key) at = Next(at);
            return at;
        }
    }
}
