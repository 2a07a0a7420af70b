using System.Text.Json;
using Tessera.Kernel.Log;

namespace Tessera.Cli.Backup;

/// <summary>What a backup holds, in clear: no names, no content; ids of files, counts and hashes, so that a restore can tell whether it is all there.</summary>
internal sealed record Manifest(DateTimeOffset At, string Migration, long LogPosition, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<KeptFile> Files)
{
    public const string Name = "manifest.json";

    public async Task WriteAsync(string folder, CancellationToken cancel)
    {
        await using var file = PrivateFile.Create(Path.Combine(folder, Name));
        await JsonSerializer.SerializeAsync(file, this, LogJson.Options, cancel);
    }

    public static async Task<Manifest> ReadAsync(string folder, CancellationToken cancel)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file)) throw new Stopped($"{folder} is no backup: it has no {Name}.");
        try
        {
            return JsonSerializer.Deserialize<Manifest>(await File.ReadAllTextAsync(file, cancel), LogJson.Options) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new Stopped($"{file} cannot be read: it was changed or cut off.");
        }
    }
}

/// <summary>A file as it lies sealed on the disk: its place below the installation's folder, and the hash of the sealed bytes.</summary>
internal sealed record KeptFile(string Place, long Size, string Sha256);
