using System.Text;

namespace Tessera.Matching;

/// <summary>The different values of a column, numbered from 1 in the order they came, each with how many rows have it. 0 is "nothing said".</summary>
internal abstract class ValueTable
{
    private int[] _counts = new int[1 << 8];

    /// <summary>How many different values, and the one that says nothing.</summary>
    public abstract int Count { get; }

    public long Rows { get; private set; }

    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, Count);

    /// <summary>The number of a value as written; the same for all ways of writing it.</summary>
    public int Add(ReadOnlySpan<byte> written)
    {
        while (written.Length > 0 && written[0] <= ' ') written = written[1..];
        while (written.Length > 0 && written[^1] <= ' ') written = written[..^1];
        var id = written.IsEmpty ? 0 : IdOf(written);
        if (id == 0) return 0;
        if (id >= _counts.Length) Array.Resize(ref _counts, Math.Max(id + 1, _counts.Length * 2));
        _counts[id]++;
        Rows++;
        return id;
    }

    public int Add(string written) => Add(Encoding.UTF8.GetBytes(written));

    /// <summary>The value, in a buffer of <see cref="NameText.LongestWord"/> letters and more where it is not kept as text.</summary>
    public abstract ReadOnlySpan<char> Text(int id, Span<char> buffer);

    /// <summary>A key for each value of some of its letters.</summary>
    public ulong[] Keys(Func<string, string> part)
    {
        var keys = new ulong[Count];
        Span<char> buffer = stackalloc char[NumberTable.Longest];
        for (var id = 1; id < keys.Length; id++)
        {
            var text = part(Text(id, buffer).ToString());
            if (text.Length > 0) keys[id] = KeyMix.Of(text);
        }
        return keys;
    }

    /// <summary>How many of all have each value, each holder once.</summary>
    public void Recount(ReadOnlySpan<int> counts, long rows)
    {
        for (var id = 1; id < Count; id++) _counts[id] = Math.Max(1, counts[id]);
        Rows = rows;
    }

    protected abstract int IdOf(ReadOnlySpan<byte> written);
}

/// <summary>Numbers and codes: kept as the bytes that matter, no object for each.</summary>
internal sealed class NumberTable(RosterText.Reduce reduce) : ValueTable
{
    public const int Longest = 64;

    private readonly ByteTable _values = new();

    public override int Count => _values.Count + 1;

    public override ReadOnlySpan<char> Text(int id, Span<char> buffer) => buffer[..Encoding.Latin1.GetChars(_values[id], buffer)];

    protected override int IdOf(ReadOnlySpan<byte> written)
    {
        Span<byte> reduced = stackalloc byte[Longest];
        var length = reduce(written, reduced);
        return length == 0 ? 0 : _values.IndexOf(reduced[..length], out _);
    }
}

/// <summary>Values kept as text in one spelling.</summary>
internal abstract class TextTable(Func<string, string> normal) : ValueTable
{
    private readonly ByteTable _written = new();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private int[] _idOf = new int[1 << 8];
    private string[] _texts = [""];
    private uint[] _letters = [0];
    private int _count = 1;

    public override int Count => _count;

    public string this[int id] => _texts[id];

    public override ReadOnlySpan<char> Text(int id, Span<char> buffer) => _texts[id];

    protected override int IdOf(ReadOnlySpan<byte> written)
    {
        var number = _written.IndexOf(written, out var isNew);
        if (!isNew) return _idOf[number];
        if (number >= _idOf.Length) Array.Resize(ref _idOf, _idOf.Length * 2);
        return _idOf[number] = Normal(Encoding.UTF8.GetString(written));
    }

    private int Normal(string written)
    {
        var text = normal(written);
        if (text.Length == 0) return 0;
        if (_ids.TryGetValue(text, out var id)) return id;
        id = _ids[text] = _count++;
        if (id >= _texts.Length)
        {
            Array.Resize(ref _texts, Math.Max(1 << 8, _texts.Length * 2));
            Array.Resize(ref _letters, _texts.Length);
        }
        _texts[id] = text;
        foreach (var letter in text) _letters[id] |= 1u << (letter & 31);
        Added(id, text);
        return id;
    }

    /// <summary>Which letters it has, a bit each: words that differ in many are far apart.</summary>
    public uint Letters(int id) => _letters[id];

    protected virtual void Added(int id, string text) { }
}

/// <summary>Streets, towns, occupations.</summary>
internal sealed class WordTable(Func<string, string> normal) : TextTable(normal);

/// <summary>Names: with how each sounds, what it stands for, and which letters it has.</summary>
internal sealed class NameTable() : TextTable(NameText.Fold)
{
    private (int[] Lines, ulong Sound)[] _facts = new (int[], ulong)[1 << 8];

    public int[] Lines(int id) => _facts[id].Lines;

    /// <summary>How its formal name sounds, as a key that given names and surnames share.</summary>
    public ulong Sound(int id) => id == 0 ? 0 : _facts[id].Sound;

    protected override void Added(int id, string text)
    {
        if (id >= _facts.Length) Array.Resize(ref _facts, _facts.Length * 2);
        var lines = Nicknames.Lines(text);
        var formal = lines.Length == 0 ? text : Nicknames.Canonical(text).First();
        var sound = DoubleMetaphone.Of(formal).First;
        _facts[id] = (lines, KeyMix.Of(sound.Length > 1 ? sound : formal));
    }
}
