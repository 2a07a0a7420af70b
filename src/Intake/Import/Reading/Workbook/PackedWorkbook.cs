using System.IO.Compression;

namespace Tessera.Intake.Import.Reading.Workbook;

/// <summary>Looks at an .xlsx before it is unpacked: is it a workbook at all, and does it unpack to a reasonable size?</summary>
internal static class PackedWorkbook
{
    /// <summary>Below this a part may be packed as tightly as it likes.</summary>
    private const long Harmless = 16 * 1024 * 1024;

    public static void Check(Stream file, ReadingLimits limits)
    {
        using var zip = Open(file);
        if (!zip.Entries.Any(part => part.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableFileException("The file is a ZIP archive and no Excel workbook. Unpack it first.");

        // .NET stops unpacking at the length stated here, so a false length hides nothing.
        var unpacked = zip.Entries.Sum(part => part.Length);
        if (unpacked > limits.UnpackedBytes) throw new UnreadableFileException($"The workbook unpacks to {unpacked / 1_000_000:N0} MB; at most {limits.UnpackedBytes / 1_000_000:N0} MB are read. Split it.");
        if (zip.Entries.FirstOrDefault(part => part.Length > Harmless && part.Length / Math.Max(1, part.CompressedLength) > limits.PackingRatio) is { } bomb)
            throw new UnreadableFileException($"Part “{bomb.FullName}” of the workbook unpacks to more than {limits.PackingRatio} times its size: no honest sheet does.");
    }

    private static ZipArchive Open(Stream file)
    {
        try
        {
            return new(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException damaged)
        {
            throw new UnreadableFileException("The workbook is damaged: its end is missing. Was it copied whole?", damaged);
        }
    }
}
