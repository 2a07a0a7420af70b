using System.Text;

namespace Tessera.Portal.Files;

/// <summary>
/// What a file is by its first bytes. The name and what the browser says are not asked, and nothing is decoded here: taking a picture apart
/// is for Intake, in a process with limits.
/// </summary>
internal static class FileKind
{
    /// <summary>Enough for every signature, and for the directory of a Word file.</summary>
    public const int Needed = 64 * 1024;

    private static readonly (string Kind, int At, byte[] Bytes)[] Signatures =
    [
        ("jpeg", 0, [0xFF, 0xD8, 0xFF]),
        ("png", 0, [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8]),
        ("gif", 0, [.. "GIF87a"u8]),
        ("gif", 0, [.. "GIF89a"u8]),
        ("webp", 8, [.. "WEBP"u8]),
        ("wav", 8, [.. "WAVE"u8]),
        ("avi", 8, [.. "AVI "u8]),
        ("pdf", 0, [.. "%PDF-"u8]),
        ("mp3", 0, [.. "ID3"u8]),
        ("ogg", 0, [.. "OggS"u8]),
    ];

    /// <summary>Brands of the ISO media file format (ISO 14496-12), at byte 8 after <c>ftyp</c>.</summary>
    private static readonly (string Kind, string[] Brands)[] Media =
    [
        ("heic", ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif"]),
        ("mov", ["qt  "]),
        ("m4a", ["M4A ", "M4B "]),
        ("mp4", ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "3gp4", "3gp5", "3gp6", "3g2a", "mmp4"]),
    ];

    public static string? Of(ReadOnlySpan<byte> head)
    {
        foreach (var (kind, at, bytes) in Signatures)
        {
            if (head.Length >= at + bytes.Length && head.Slice(at, bytes.Length).SequenceEqual(bytes) && (at == 0 || head.StartsWith("RIFF"u8))) return kind;
        }

        return OfMedia(head) ?? OfWord(head) ?? OfSound(head) ?? (IsText(head) ? "txt" : null);
    }

    private static string? OfMedia(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(stackalloc byte[] { 0x1A, 0x45, 0xDF, 0xA3 })) return head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) >= 0 ? "webm" : null;
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8)) return head.Length >= 12 && (head[4..].StartsWith("moov"u8) || head[4..].StartsWith("wide"u8)) ? "mov" : null;
        var brand = Encoding.ASCII.GetString(head.Slice(8, 4));
        return Media.FirstOrDefault(media => media.Brands.Contains(brand, StringComparer.Ordinal)).Kind;
    }

    /// <summary>A ZIP whose entries are those of a Word document.</summary>
    private static string? OfWord(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) && head.IndexOf("[Content_Types].xml"u8) >= 0 && head.IndexOf("word/"u8) >= 0 ? "docx" : null;

    /// <summary>MP3 without a tag: a frame header of MPEG 1 or 2, layer III, that is not reserved.</summary>
    private static string? OfSound(ReadOnlySpan<byte> head) =>
        head.Length > 3 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && (head[1] & 0x18) != 0x08 && (head[2] & 0xF0) != 0xF0 && (head[2] & 0x0C) != 0x0C ? "mp3" : null;

    /// <summary>UTF-8 without control characters. What a browser would run as a page is not "text".</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        var cut = head.Length < Needed ? head : head[..LastWhole(head)];
        if (cut.IsEmpty || !System.Text.Unicode.Utf8.IsValid(cut)) return false;
        foreach (var sign in cut)
        {
            if (sign is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C) or 0x7F) return false;
        }

        var start = Encoding.UTF8.GetString(cut[..Math.Min(cut.Length, 512)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return !start.StartsWith('<') && !start.StartsWith("#!", StringComparison.Ordinal) && !start.StartsWith("{\\rtf", StringComparison.Ordinal);
    }

    /// <summary>Where the last whole UTF-8 sign ends, when the head was cut in the middle of one.</summary>
    private static int LastWhole(ReadOnlySpan<byte> head)
    {
        var end = head.Length;
        while (end > head.Length - 4 && end > 0 && (head[end - 1] & 0xC0) == 0x80) end--;
        return end > 0 && head[end - 1] >= 0xC0 ? end - 1 : head.Length;
    }
}
