using System.Buffers;
using System.Text;

namespace Tessera.Matching;

/// <summary>
/// Reads a CSV file (RFC 4180; UTF-8; comma) row by row from a stream, without keeping it: a field is bytes of the row that is being
/// read. Quotes are undone in place. Rows may be shorter than the head: what is missing is empty.
/// </summary>
public sealed class CsvReader
{
    private const int FirstBuffer = 1 << 20;
    private const int LongestRow = 1 << 26;

    private static readonly SearchValues<byte> Ends = SearchValues.Create(",\n\""u8);

    private readonly Stream _stream;
    private readonly List<(int Start, int Length)> _fields = [];
    private byte[] _buffer = new byte[FirstBuffer];
    private int _at;
    private int _end;
    private bool _ended;

    public CsvReader(Stream stream)
    {
        _stream = stream;
        Fill();
        if (_end >= 3 && _buffer.AsSpan(0, 3).SequenceEqual("\uFEFF"u8)) _at = 3;
        Head = ReadRow() ? [.. Enumerable.Range(0, Fields).Select(i => Text(i).Trim())] : [];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Head { get; }

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    public int Fields => _fields.Count;

    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            if (field >= _fields.Count) return default;
            var (start, length) = _fields[field];
            return _buffer.AsSpan(start, length);
        }
    }

    public string Text(int field) => Encoding.UTF8.GetString(this[field]);

    /// <summary>The next row; empty lines are passed over. False at the end.</summary>
    public bool ReadRow()
    {
        while (true)
        {
            if (_at >= _end && _ended) return false;
            if (!TryRow()) { Grow(); continue; }
            if (_fields.Count != 1 || _fields[0].Length > 0) return true;
        }
    }

    private bool TryRow()
    {
        _fields.Clear();
        var at = _at;
        while (true)
        {
            if (!TryField(ref at, out var last)) return false;
            if (!last) continue;
            Undouble();
            Position += at - _at;
            _at = at;
            return true;
        }
    }

    /// <summary>False where the row goes on beyond what is read.</summary>
    private bool TryField(ref int at, out bool last)
    {
        last = false;
        if (at < _end && _buffer[at] == '"') return TryQuoted(ref at, out last);

        var start = at;
        var length = _buffer.AsSpan(at, _end - at).IndexOfAny(Ends);
        while (length >= 0 && _buffer[at + length] == '"')
        {
            var next = _buffer.AsSpan(at + length + 1, _end - at - length - 1).IndexOfAny(Ends);       // a quote inside a plain field is a letter
            length = next < 0 ? -1 : length + 1 + next;
        }
        if (length < 0 && !_ended) return false;

        var end = length < 0 ? _end : at + length;
        last = length < 0 || _buffer[end] == '\n';
        Add(start, last && end > start && _buffer[end - 1] == '\r' ? end - 1 : end);
        at = Math.Min(_end, end + 1);
        return true;
    }

    private bool TryQuoted(ref int at, out bool last)
    {
        last = false;
        var start = ++at;
        var doubled = false;
        while (true)
        {
            var quote = _buffer.AsSpan(at, _end - at).IndexOf((byte)'"');
            if ((quote < 0 || at + quote + 1 >= _end) && !_ended) return false;
            at = quote < 0 ? _end : at + quote + 1;
            if (at >= _end || _buffer[at] != '"') break;
            doubled = true;
            at++;
        }
        var end = Math.Max(start, at < _end || _buffer[_end - 1] == '"' ? at - 1 : at);
        var rest = _buffer.AsSpan(at, _end - at).IndexOfAny((byte)',', (byte)'\n');      // what follows a closing quote belongs to nothing
        if (rest < 0 && !_ended) return false;

        Add(start, end, doubled);
        last = rest < 0 || _buffer[at + rest] == '\n';
        at = rest < 0 ? _end : at + rest + 1;
        return true;
    }

    private void Add(int start, int end, bool doubled = false) => _fields.Add((start, doubled ? start - end : end - start));

    /// <summary>Doubled quotes are made one when the whole row is there: until then it may be read again.</summary>
    private void Undouble()
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            var (start, length) = _fields[i];
            if (length >= 0) continue;
            var field = _buffer.AsSpan(start, -length);
            var write = 0;
            for (var read = 0; read < field.Length; read++)
            {
                field[write++] = field[read];
                if (field[read] == '"') read++;
            }
            _fields[i] = (start, write);
        }
    }

    private void Grow()
    {
        if (_end - _at > LongestRow) throw new FormatException("A row is longer than 64 MB: is a quote never closed?");
        Fill();
    }

    /// <summary>Keeps what is not read yet.</summary>
    private void Fill()
    {
        var rest = _end - _at;
        if (rest > _buffer.Length / 2) Array.Resize(ref _buffer, _buffer.Length * 2);
        _buffer.AsSpan(_at, rest).CopyTo(_buffer);
        (_at, _end) = (0, rest);
        while (_end < _buffer.Length)
        {
            var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            if (read == 0) { _ended = true; return; }
        }
    }
}
