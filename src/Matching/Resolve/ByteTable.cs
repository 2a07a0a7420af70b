using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>Byte strings numbered from 1: one array of all their bytes, one of places, no object for each.</summary>
internal sealed class ByteTable
{
    private byte[] _bytes = new byte[1 << 12];
    private Held[] _items = new Held[1 << 8];
    private int[] _slots = new int[1 << 9];
    private int _used;

    public int Count { get; private set; }

    /// <summary>Bytes of memory it takes.</summary>
    public long Size => _bytes.Length + ((long)_items.Length * 12) + ((long)_slots.Length * 4);

    public ReadOnlySpan<byte> this[int item] => _bytes.AsSpan(_items[item].Start, _items[item].Length);

    public int IndexOf(ReadOnlySpan<byte> text, out bool isNew)
    {
        var hash = (uint)KeyMix.Of(text);
        var at = Find(text, hash);
        isNew = _slots[at] == 0;
        return isNew ? Insert(text, hash, at) : _slots[at];
    }

    /// <summary>0 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> text) => _slots[Find(text, (uint)KeyMix.Of(text))];

    private uint Find(ReadOnlySpan<byte> text, uint hash)
    {
        var at = hash & (uint)(_slots.Length - 1);
        while (_slots[at] is var item and not 0)
        {
            if (_items[item].Hash == hash && this[item].SequenceEqual(text)) break;
            at = (at + 1) & (uint)(_slots.Length - 1);
        }
        return at;
    }

    private int Insert(ReadOnlySpan<byte> text, uint hash, uint at)
    {
        if (++Count == _items.Length) Array.Resize(ref _items, _items.Length * 2);
        while (_used + text.Length > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        text.CopyTo(_bytes.AsSpan(_used));
        _items[Count] = new(_used, text.Length, hash);
        _used += text.Length;
        _slots[at] = Count;
        if (Count * 2 > _slots.Length) Rehash();
        return Count;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        for (var item = 1; item <= Count; item++)
        {
            var at = _items[item].Hash & (uint)(_slots.Length - 1);
            while (_slots[at] != 0) at = (at + 1) & (uint)(_slots.Length - 1);
            _slots[at] = item;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Held(int Start, int Length, uint Hash);
}
