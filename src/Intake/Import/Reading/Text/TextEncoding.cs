using System.Text;

namespace Tessera.Intake.Import.Reading.Text;

/// <summary>In which letters a text file is written: by its mark, else UTF-16 by its zeros, else UTF-8 with Windows-1252 for what is none.</summary>
internal static class TextEncoding
{
    private const int Sample = 4096;

    public static (Encoding Encoding, int MarkLength, StrayBytes? Stray) Detect(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[Sample];
        var first = bytes.AsSpan(0, file.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false));
        file.Position = 0;

        if (first.StartsWith<byte>([0xFF, 0xFE, 0, 0])) return (new UTF32Encoding(bigEndian: false, byteOrderMark: true), 4, null);
        if (first.StartsWith<byte>([0xFF, 0xFE])) return (Encoding.Unicode, 2, null);
        if (first.StartsWith<byte>([0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2, null);
        if (Zeros(first, 1) > first.Length / 8 && Zeros(first, 0) == 0) return (Encoding.Unicode, 0, null);
        if (Zeros(first, 0) > first.Length / 8 && Zeros(first, 1) == 0) return (Encoding.BigEndianUnicode, 0, null);

        var stray = new StrayBytes();
        var utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, stray);
        return (utf8, first.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0, stray);
    }

    private static int Zeros(ReadOnlySpan<byte> bytes, int from)
    {
        var zeros = 0;
        for (var i = from; i < bytes.Length; i += 2)
            if (bytes[i] == 0) zeros++;
        return zeros;
    }
}
