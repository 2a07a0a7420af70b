using System.Text.Json;
using Tessera.Cli.Seed;
using Tessera.Kernel;
using Tessera.Kernel.Sealing;

namespace Tessera.Cli.Backup;

/// <summary>The keys of an installation, sealed to the recovery code. Passwords of database roles are not among them: a restore makes new ones.</summary>
internal static class KeyBox
{
    public const string Name = "keys.sealed";
    private const string Context = "backup keys";

    /// <summary>Place in the box, and where it lies.</summary>
    private static IEnumerable<(string Place, string File)> Kept(Installation installation)
    {
        var paths = new TesseraPaths(installation.Var, installation.Passwords.Folder);
        foreach (var secret in (string[])[paths.InstallationKey, paths.IntakeKey, paths.PortalKey, paths.LogKey, Path.Combine(paths.Secrets, DemoSeed.PasswordFile), Path.Combine(paths.Secrets, Smoke.DemoPeople.KeysFile)])
            yield return ($"secrets/{Path.GetFileName(secret)}", secret);
        yield return ("heads", paths.Heads);
        yield return ("keys/backup.pub", RecoveryCode.PublicFileOf(installation));
        yield return ("first-start", Path.Combine(installation.Var, "first-start"));
    }

    public static async Task SealAsync(Installation installation, SealingKey key, string folder, CancellationToken cancel)
    {
        var content = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (place, file) in Kept(installation))
            if (File.Exists(file)) content[place] = await File.ReadAllBytesAsync(file, cancel);
        await using var box = PrivateFile.Create(Path.Combine(folder, Name));
        await box.WriteAsync(key.Seal(JsonSerializer.SerializeToUtf8Bytes(content), Context), cancel);
    }

    /// <summary>Puts them into their places, readable by their owner only.</summary>
    public static async Task OpenAsync(Installation installation, OpeningKey key, string folder, CancellationToken cancel)
    {
        var content = JsonSerializer.Deserialize<Dictionary<string, byte[]>>(Open(key, await File.ReadAllBytesAsync(Path.Combine(folder, Name), cancel)))!;
        foreach (var (place, file) in Kept(installation))
        {
            if (!content.TryGetValue(place, out var bytes)) continue;
            if (!place.StartsWith("secrets/", StringComparison.Ordinal)) Directory.CreateDirectory(Path.GetDirectoryName(file)!);   // the Portal reads a public key beside it
            await using var into = PrivateFile.Create(file);
            await into.WriteAsync(bytes, cancel);
        }
    }

    private static byte[] Open(OpeningKey key, byte[] box)
    {
        try
        {
            return key.Open(box, Context);
        }
        catch (SealBrokenException)
        {
            throw new Stopped("This recovery code is not the one of this backup, or the backup was changed. Nothing was restored.");
        }
    }
}
