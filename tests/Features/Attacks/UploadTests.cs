using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Tessera.Intake.Files;
using Tessera.Portal.Files;

namespace Tessera.Tests.Features.Attacks;

/// <summary>Files made to be more than they seem: refused in one sentence that tells nothing of the machine, or drawn anew without what was hidden.</summary>
public sealed class UploadTests
{
    private static readonly byte[] _png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static readonly byte[] _payload = "<script>alert('zqpayload')</script>"u8.ToArray();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> AtTheDoor { get; } = new()
    {
        { "a page that calls itself a picture", [.. "<!doctype html>"u8, .. _payload] },
        { "a page after the mark of its letters", [0xEF, 0xBB, 0xBF, .. "<html>"u8, .. _payload] },
        { "a drawing with a script", [.. "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">"u8, .. _payload] },
        { "an archive of anything", Zip("payload.js", 100) },
        { "an archive that grows a thousandfold", Zip("bomb.bin", 8_000_000) },
    };

    /// <summary>What the decoder is given, past the door: the picture's own bytes are right, the rest is not.</summary>
    public static TheoryData<string, byte[]> Undrawable { get; } = new()
    {
        { "a page with a picture's first bytes", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. _payload] },
        { "a picture of 60,000 by 60,000", Sized(60_000, 60_000) },
        { "a picture of no height", Sized(1, 0) },
        { "a picture cut in its middle", _png[..40] },
    };

    [Theory]
    [MemberData(nameof(AtTheDoor))]
    public void Is_refused_at_the_door(string what, byte[] bytes) => Assert.True(FileKind.Of(bytes.AsSpan(0, Math.Min(bytes.Length, FileKind.Needed))) is null, what);

    [Theory]
    [MemberData(nameof(Undrawable))]
    public async Task Is_refused_by_the_decoder_in_words_that_tell_nothing(string what, byte[] bytes)
    {
        using var pictures = new MakeCopy(NullLogger<MakeCopy>.Instance);

        var (copy, why) = await pictures.RunAsync(into => into.WriteAsync(bytes, Cancel).AsTask(), Cancel);

        Assert.True(copy is null, what);
        Assert.Contains(why, (string[])["it cannot be decoded as a picture", "it broke the decoder", "its copy is too large", "it took too long to decode", "more than 100 megapixels"]);
    }

    /// <summary>Polyglots and metadata: a picture that is a page, an archive or a place as well is a picture only, after it was drawn.</summary>
    [Fact]
    public async Task What_hides_in_a_picture_is_not_in_its_copy()
    {
        using var pictures = new MakeCopy(NullLogger<MakeCopy>.Instance);
        foreach (var bytes in (byte[][])[[.. _png, .. _payload], [.. _png, .. Zip("payload.js", 100)], WithText("Exif\0\0MM zqpayload"), WithText("zqpayload of a camera that lies")])
        {
            var (copy, why) = await pictures.RunAsync(into => into.WriteAsync(bytes, Cancel).AsTask(), Cancel);

            Assert.Null(why);
            Assert.DoesNotContain("zqpayload", Encoding.Latin1.GetString(copy!), StringComparison.Ordinal);
            Assert.DoesNotContain("PK\u0003\u0004", Encoding.Latin1.GetString(copy!), StringComparison.Ordinal);
        }
    }

    private static byte[] Zip(string name, int size)
    {
        using var kept = new MemoryStream();
        using (var zip = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry(name).Open()) entry.Write(new byte[size]);
        return kept.ToArray();
    }

    /// <summary>The header says another size than the pixels have.</summary>
    private static byte[] Sized(int width, int height)
    {
        var bytes = (byte[])_png.Clone();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(29), Crc(bytes.AsSpan(12, 17)));
        return bytes;
    }

    private static byte[] WithText(string text)
    {
        byte[] chunk = [.. "tEXt"u8, .. Encoding.Latin1.GetBytes("Comment\0" + text)];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length - 4);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(chunk));
        return [.. _png[..33], .. length, .. chunk, .. crc, .. _png[33..]];
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) is 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
