using System.Text.Json;

namespace Tessera.Kernel.Log;

/// <summary>Signed heads leave the database: a line each in a file that backup and operators carry away.</summary>
public sealed class HeadExport(string path)
{
    public sealed record SignedHead(long Position, string Chain, DateTimeOffset At, string KeyId, string Signature);

    public async Task WriteAsync(long position, byte[] chain, DateTimeOffset at, string keyId, byte[] signature, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var head = new SignedHead(position, Convert.ToHexStringLower(chain), at, keyId, Convert.ToHexStringLower(signature));
        await File.AppendAllTextAsync(path, JsonSerializer.Serialize(head, LogJson.Options) + "\n", cancel);
    }

    public IReadOnlyList<SignedHead> ReadAll() => File.Exists(path)
        ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<SignedHead>(line, LogJson.Options)!)]
        : [];
}
