using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>
/// Mentions by number, as bytes on pages. One writer at a time. A change writes anew and then turns the place; a reader looks whether the place
/// still stands after it has read, and reads again if not. What was left is overwritten with zeros; a page of which half is left is written anew.
/// </summary>
internal sealed class MentionStore
{
    private const int PageBits = 20;
    private const int ChunkBits = 14;
    private const int Chunk = 1 << ChunkBits;
    private const int Looks = 100;

    private readonly MentionNumbers _numbers = new();
    private readonly Stack<int> _free = [];
    private readonly List<int> _left = [];
    private volatile long[][] _places = [];
    private volatile int[][] _tags = [];
    private volatile byte[]?[] _pages = [null];      // no mention stands at place 0
    private int _used = 1 << PageBits;
    private int _last = -1;

    /// <summary>Numbers given, free ones too.</summary>
    public int Last => Volatile.Read(ref _last);

    public int Count { get; private set; }

    public long Bytes => _pages.Sum(page => page?.LongLength ?? 0) + ((long)_places.Length * Chunk * (sizeof(long) + sizeof(int))) + _numbers.Bytes;

    /// <summary>-1 where it is not held.</summary>
    public int NumberOf(Guid mention) => _numbers.Find(mention, this);

    /// <summary>Label and kind: enough to pass over what is not asked for. It may be a moment older or newer than the mention.</summary>
    public int Tag(int number) => (uint)number <= (uint)Last ? Volatile.Read(ref _tags[number >> ChunkBits][number & (Chunk - 1)]) : 0;

    public static int TagOf(int label, EntityKind kind) => (label << 4) | (int)kind;

    public long Place(int number) => (uint)number <= (uint)Last ? Volatile.Read(ref _places[number >> ChunkBits][number & (Chunk - 1)]) : 0;

    /// <summary>The bytes at a place. They hold only if the place still stands afterwards (<see cref="Stands"/>).</summary>
    public ReadOnlySpan<byte> At(long place) => _pages[place >> PageBits] is { } page ? page.AsSpan((int)(place & ((1 << PageBits) - 1))) : [];

    public bool Stands(int number, long place)
    {
        Interlocked.MemoryBarrier();
        return Place(number) == place;
    }

    /// <summary>Whose number it is; nobody's where it is free.</summary>
    public Guid MentionOf(int number)
    {
        while (true)
        {
            if (Place(number) is not (not 0 and var place)) return Guid.Empty;
            var mention = Head(At(place)).Mention;
            if (Stands(number, place)) return mention;
        }
    }

    public static MentionHead Head(ReadOnlySpan<byte> bytes) => bytes.Length < MentionHead.Size ? default : MemoryMarshal.Read<MentionHead>(bytes);

    public Features? Read(int number, Vocabulary words, out int label)
    {
        label = 0;
        for (var look = 0; look < Looks; look++)
        {
            if (Place(number) is not (not 0 and var place)) return null;
            var bytes = At(place);
            var head = Head(bytes);
            var features = head.Length >= MentionHead.Size && head.Length <= bytes.Length ? MentionReader.Read(head, bytes[MentionHead.Size..head.Length], words) : null;
            if (!Stands(number, place)) continue;
            label = head.Label;
            return features;
        }
        return null;
    }

    public int Reserve()
    {
        if (_free.TryPop(out var number)) return number;
        number = _last + 1;
        if (number >> ChunkBits == _places.Length)
        {
            _tags = [.. _tags, new int[Chunk]];
            _places = [.. _places, new long[Chunk]];
        }
        Volatile.Write(ref _last, number);
        return number;
    }

    /// <summary>The mention is there from now on, or says this from now on. Its number stands in the bytes.</summary>
    public void Publish(ReadOnlySpan<byte> bytes, int tag)
    {
        var head = Head(bytes);
        var before = Place(head.Number);
        Volatile.Write(ref _tags[head.Number >> ChunkBits][head.Number & (Chunk - 1)], tag);
        Turn(head.Number, Append(bytes));
        if (before != 0) Leave(before);
        else
        {
            _numbers.Add(head.Mention, head.Number, this);
            Count++;
        }
    }

    public void Remove(int number)
    {
        var place = Place(number);
        _numbers.Remove(Head(At(place)).Mention, this);
        Turn(number, 0);
        Leave(place);
        Count--;
    }

    /// <summary>Whether these bytes stand anywhere, live or left: what a purge must leave nowhere.</summary>
    public bool Has(ReadOnlySpan<byte> bytes)
    {
        foreach (var page in _pages)
        {
            if (page is not null && page.AsSpan().IndexOf(bytes) >= 0) return true;
        }
        return false;
    }

    /// <summary>The number may be another mention's: nothing leads to it any more.</summary>
    public void Free(int number) => _free.Push(number);

    private void Turn(int number, long place)
    {
        Volatile.Write(ref _places[number >> ChunkBits][number & (Chunk - 1)], place);
        Interlocked.MemoryBarrier();
    }

    private long Append(ReadOnlySpan<byte> bytes)
    {
        var page = _pages.Length - 1;
        if (page == 0 || _used + bytes.Length > _pages[page]!.Length)
        {
            _pages = [.. _pages, new byte[Math.Max(1 << PageBits, bytes.Length)]];
            _left.Add(0);
            (page, _used) = (_pages.Length - 1, 0);
        }
        bytes.CopyTo(_pages[page].AsSpan(_used));
        var place = ((long)page << PageBits) + _used;
        _used += bytes.Length;
        return place;
    }

    private void Leave(long place)
    {
        var page = (int)(place >> PageBits);
        var bytes = _pages[page].AsSpan((int)(place & ((1 << PageBits) - 1)));
        var length = Head(bytes).Length;
        bytes[..length].Clear();
        MemoryMarshal.Write(bytes[4..], length);        // only how long it was, to step over it
        _left[page - 1] += length;
        if (page < _pages.Length - 1 && _left[page - 1] * 2 > _pages[page]!.Length) Rewrite(page);
    }

    /// <summary>What still stands on a page goes to the end, and the page goes.</summary>
    private void Rewrite(int page)
    {
        var old = _pages[page]!;
        for (var at = 0; at + MentionHead.Size <= old.Length;)
        {
            var head = Head(old.AsSpan(at));
            if (head.Length < MentionHead.Size) break;
            if (Place(head.Number) == ((long)page << PageBits) + at) Turn(head.Number, Append(old.AsSpan(at, head.Length)));
            at += head.Length;
        }
        _pages[page] = null;
        Array.Clear(old);
    }
}
