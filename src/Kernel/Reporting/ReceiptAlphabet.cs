using System.Text;

namespace Tessera.Kernel.Reporting;

/// <summary>
/// Crockford's base 32: no I, L, O or U, so nothing is confused when read aloud or written by hand. 80 bits are 16 signs; the 17th makes
/// the sum of sign × αⁿ over GF(32) zero, which finds every wrong sign and every two signs swapped (Crockford's own check needs five more signs).
/// </summary>
internal static class ReceiptAlphabet
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;
    private const int Group = 4;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        Span<int> digits = stackalloc int[Length];
        for (var at = 0; at < Length; at++) digits[at] = Digit(bytes, at);

        var text = new StringBuilder();
        for (var at = 0; at < Length; at++)
        {
            if (at > 0 && at % Group == 0) text.Append('-');
            text.Append(Signs[digits[at]]);
        }

        return text.Append('-').Append(Signs[Times2(Sum(digits))]).ToString();
    }

    public static byte[]? Read(string text)
    {
        Span<int> digits = stackalloc int[Length + 1];
        var count = 0;
        foreach (var sign in text)
        {
            if (sign is '-' or '–' || char.IsWhiteSpace(sign)) continue;
            var digit = Signs.IndexOf(Meant(sign), StringComparison.Ordinal);
            if (digit < 0 || count > Length) return null;
            digits[count++] = digit;
        }

        return count == Length + 1 && Sum(digits) == 0 ? Pack(digits[..Length]) : null;
    }

    private static char Meant(char sign) => char.ToUpperInvariant(sign) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };

    private static int Digit(ReadOnlySpan<byte> bytes, int at)
    {
        var bit = at * 5;
        var pair = (bytes[bit / 8] << 8) | ((bit / 8) + 1 < bytes.Length ? bytes[(bit / 8) + 1] : 0);
        return (pair >> (11 - (bit % 8))) & 31;
    }

    private static byte[] Pack(ReadOnlySpan<int> digits)
    {
        var bytes = new byte[Receipt.Size];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            if ((digits[bit / 5] >> (4 - (bit % 5)) & 1) == 1) bytes[bit / 8] |= (byte)(128 >> (bit % 8));
        }

        return bytes;
    }

    /// <summary>Horner's scheme: every sign has another power of α before it.</summary>
    private static int Sum(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        foreach (var digit in digits) sum = Times2(sum) ^ digit;
        return sum;
    }

    /// <summary>Multiplies by α in GF(32) with the polynomial x⁵ + x² + 1.</summary>
    private static int Times2(int value) => (value << 1) ^ (value >= 16 ? 0b100101 : 0);
}
