using System.Text;
using CsCheck;
using Tessera.Portal.Files;

namespace Tessera.Tests.Rules.Portal;

/// <summary>Regulation 7.1 block 7: by content, never by name.</summary>
public class FileKindTests
{
    public static TheoryData<string, byte[]> Allowed { get; } = new()
    {
        { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { "png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0] },
        { "gif", [.. "GIF89a"u8, 1, 0] },
        { "webp", [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8 "u8] },
        { "heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0] },
        { "mp4", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0] },
        { "mov", [0, 0, 0, 20, .. "ftypqt  "u8, 0, 0, 0, 0] },
        { "m4a", [0, 0, 0, 24, .. "ftypM4A "u8, 0, 0, 0, 0] },
        { "webm", [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x86, 0x81, 1, 0x42, 0x82, 0x84, .. "webm"u8] },
        { "mp3", [.. "ID3"u8, 4, 0, 0] },
        { "mp3", [0xFF, 0xFB, 0x90, 0x64] },
        { "wav", [.. "RIFF"u8, 1, 2, 3, 4, .. "WAVEfmt "u8] },
        { "pdf", [.. "%PDF-1.7\n%\xE2"u8] },
        { "docx", [.. "PK\x03\x04"u8, .. new byte[26], .. "[Content_Types].xml"u8, .. new byte[40], .. "word/document.xml"u8] },
        { "txt", [.. "He came at six. ¿Vio la placa?\r\n"u8] },
    };

    public static TheoryData<string, byte[]> Wrong { get; } = new()
    {
        { "a Windows program", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0] },
        { "a Linux program", [0x7F, .. "ELF"u8, 2, 1, 1, 0] },
        { "a ZIP", [.. "PK\x03\x04"u8, .. new byte[26], .. "payload.js"u8] },
        { "a page", [.. "  <!doctype html><script>alert(1)</script>"u8] },
        { "a picture that is a program", [.. "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"u8] },
        { "a script", [.. "#!/bin/sh\nrm -rf /\n"u8] },
        { "RTF", [.. "{\\rtf1 hello}"u8] },
        { "UTF-16", [0xFF, 0xFE, (byte)'a', 0, (byte)'b', 0] },
        { "Matroska", [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x88, .. "matroska"u8] },
        { "RIFF of another kind", [.. "RIFF"u8, 1, 2, 3, 4, .. "ACON"u8] },
        { "nothing", [] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void What_a_phone_or_an_office_makes_is_known_by_its_first_bytes(string kind, byte[] head) => Assert.Equal(kind, FileKind.Of(head));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Everything_else_is_refused(string what, byte[] head) => Assert.True(FileKind.Of(head) is null, what);

    [Fact]
    public void A_text_cut_in_the_middle_of_a_letter_is_still_text() => Gen.Int[0, 3].Sample(shift =>
        Assert.Equal("txt", FileKind.Of(Encoding.UTF8.GetBytes(new string('a', shift) + string.Concat(Enumerable.Repeat("ñ€", FileKind.Needed))).AsSpan(0, FileKind.Needed))));

    [Fact]
    public void No_bytes_make_it_fail() => Gen.Byte.Array[0, 200].Sample(bytes => { _ = FileKind.Of(bytes); });
}
