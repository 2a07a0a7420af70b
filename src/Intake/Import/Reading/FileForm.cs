using System.Text;

namespace Tessera.Intake.Import.Reading;

/// <summary>What a file is, by its first bytes. Names lie: web portals serve web pages as <c>.xls</c>.</summary>
internal enum FileForm
{
    Text,
    Workbook,
}

internal static class FileForms
{
    private static ReadOnlySpan<byte> CompoundDocument => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    public static FileForm Of(Stream file)
    {
        var first = FirstBytes(file, 512);
        if (first.Length == 0) throw new UnreadableFileException("The file is empty.");
        if (first.AsSpan().StartsWith(CompoundDocument) || first.AsSpan().StartsWith(Zip) || IsOldWorkbook(first)) return FileForm.Workbook;
        if (Refusal(first) is { } why) throw new UnreadableFileException(why);
        return FileForm.Text;
    }

    private static string? Refusal(byte[] first)
    {
        if (first.AsSpan().StartsWith("%PDF"u8)) return "The file is a PDF. Ask for the table itself, as CSV or as an Excel workbook.";
        if (first.AsSpan().StartsWith<byte>([0x1F, 0x8B])) return "The file is packed by gzip. Unpack it first.";
        if (first.AsSpan().StartsWith("Rar!"u8) || first.AsSpan().StartsWith("7z"u8)) return "The file is an archive. Unpack it first.";

        var text = Encoding.UTF8.GetString(first).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Contains("<?mso-application", StringComparison.OrdinalIgnoreCase) || text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase))
            return "The file is an Excel 2003 XML sheet. Open it in a spreadsheet and save it as an Excel workbook (.xlsx).";
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase))
            return "The file is a web page, whatever its name says. Open it in a spreadsheet and save it as an Excel workbook (.xlsx).";
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) return "The file is XML. Import takes CSV and Excel workbooks.";
        return null;
    }

    /// <summary>A BIFF2 to BIFF4 sheet of Excel 2 to 4, which has no container.</summary>
    private static bool IsOldWorkbook(byte[] first) => first.Length > 8 && first[0] is 0x09 && first[1] is 0x00 or 0x02 or 0x04 && first[3] == 0;

    private static byte[] FirstBytes(Stream file, int count)
    {
        file.Position = 0;
        var bytes = new byte[count];
        var read = file.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        file.Position = 0;
        return bytes[..read];
    }
}
