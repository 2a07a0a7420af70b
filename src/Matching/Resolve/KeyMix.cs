using System.Buffers.Binary;

namespace Tessera.Matching;

/// <summary>Mixes numbers and bytes into keys that are the same on every machine and at every replay.</summary>
internal static class KeyMix
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Of(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public static ulong Of(ulong one, ulong other) => Of((one * Golden) ^ (other + Golden + (one << 6) + (one >> 2)));

    /// <summary>Never 0: that is "nothing said".</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text)) | 1;

    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length * Golden;
        while (text.Length >= 8)
        {
            hash = Of(hash, BinaryPrimitives.ReadUInt64LittleEndian(text));
            text = text[8..];
        }
        ulong rest = 0;
        foreach (var b in text) rest = (rest << 8) | b;
        return Of(hash, rest);
    }
}
