using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Tessera.Matching;

/// <summary>Writes numbers and texts in as few bytes as is simple.</summary>
internal sealed class CodeWriter
{
    /// <summary>Says that what follows is digits, two in a byte; a text of this many bytes is written by its length behind it.</summary>
    internal const byte Digits = 0x80;
    internal const byte Plus = 0x40;
    internal const byte Long = 0x3F;

    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Number(int number)
    {
        var rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7) Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
    }

    public void Text(string text)
    {
        var plus = text.StartsWith('+');
        var digits = plus ? text.AsSpan(1) : text;
        if (digits.Length is > 1 and < Long && digits.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            Byte((byte)(Digits | (plus ? Plus : 0) | digits.Length));
            for (var i = 0; i < digits.Length; i += 2) Byte((byte)((digits[i] - '0') << 4 | (i + 1 < digits.Length ? digits[i + 1] - '0' : 0)));
            return;
        }
        var length = Encoding.UTF8.GetByteCount(text);
        if (length < Long) Byte((byte)length);
        else
        {
            Byte(Long);
            Number(length);
        }
        _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length)));
    }
}
