using System.Security.Cryptography;

namespace Tessera.Cli.Backup;

/// <summary>Copies a file to the disk and says what it was; files are sealed already, so they are copied as they lie.</summary>
internal static class FileCopy
{
    public static async Task<KeptFile> RunAsync(string from, string to, string place, CancellationToken cancel)
    {
        await using var source = File.OpenRead(from);
        await using var into = PrivateFile.Create(to);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        int got;
        long size = 0;
        while ((got = await source.ReadAsync(buffer, cancel)) > 0)
        {
            hash.AppendData(buffer, 0, got);
            await into.WriteAsync(buffer.AsMemory(0, got), cancel);
            size += got;
        }

        into.Flush(flushToDisk: true);
        return new(place, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
