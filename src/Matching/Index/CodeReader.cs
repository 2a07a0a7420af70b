using System.Buffers.Binary;
using System.Text;

namespace Tessera.Matching;

/// <summary>Reads what <see cref="CodeWriter"/> wrote. Bytes that are overwritten while they are read make it fail, and never throw: who asks then looks again.</summary>
internal ref struct CodeReader(ReadOnlySpan<byte> bytes)
{
    private const int Most = 4096;
    private ReadOnlySpan<byte> _rest = bytes;

    public bool Failed { get; private set; }

    public byte Byte()
    {
        if (_rest.IsEmpty)
        {
            Failed = true;
            return 0;
        }
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public int Number()
    {
        uint number = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Byte();
            number |= (uint)(part & 0x7F) << shift;
            if ((part & 0x80) == 0) return (int)number;
        }
        Failed = true;
        return 0;
    }

    /// <summary>A number of things that follow.</summary>
    public int Count()
    {
        var count = Number();
        if (count is >= 0 and <= Most) return count;
        Failed = true;
        return 0;
    }

    public double Double()
    {
        if (Take(sizeof(double)) is { IsEmpty: false } taken) return BinaryPrimitives.ReadDoubleLittleEndian(taken);
        return 0;
    }

    public string Text()
    {
        var first = Byte();
        if ((first & CodeWriter.Digits) != 0) return Digits(first & 0x3F, (first & CodeWriter.Plus) != 0);
        var length = first & 0x3F;
        return Encoding.UTF8.GetString(Take(length == CodeWriter.Long ? Number() : length));
    }

    private string Digits(int count, bool plus)
    {
        var packed = Take((count + 1) / 2);
        if (Failed) return "";
        Span<char> text = stackalloc char[1 + CodeWriter.Long];
        text[0] = '+';
        for (var i = 0; i < count; i++) text[1 + i] = (char)('0' + ((i % 2 == 0 ? packed[i / 2] >> 4 : packed[i / 2]) & 0xF));
        return new string(text.Slice(plus ? 0 : 1, plus ? count + 1 : count));
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)_rest.Length)
        {
            Failed = true;
            return [];
        }
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
