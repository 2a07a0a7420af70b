using System.Security.Cryptography;

namespace Tessera.Kernel.Sealing;

/// <summary>
/// Intake's pair of keys as files: the private one among the secrets, read by the workspace only; the public one apart, for the Portal,
/// so that the public's door holds nothing that opens anything.
/// </summary>
public sealed record IntakeKeys(string PrivateFile, string PublicFile)
{
    public static IntakeKeys Of(TesseraPaths paths) => new(paths.IntakeKey, paths.IntakePublicKey);

    /// <summary>Makes the pair where it is missing; a public file that was lost is written again from the private one.</summary>
    public void Ensure()
    {
        if (!File.Exists(PrivateFile))
        {
            using var made = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
            Write(PrivateFile, made.ExportPkcs8PrivateKeyPem(), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var key = ECDiffieHellman.Create();
        key.ImportFromPem(File.ReadAllText(PrivateFile));
        var publicKey = key.ExportSubjectPublicKeyInfoPem();
        if (!File.Exists(PublicFile) || !string.Equals(File.ReadAllText(PublicFile), publicKey, StringComparison.Ordinal))
        {
            Write(PublicFile, publicKey, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
    }

    public SealingKey Sealing() => SealingKey.FromPem(Read(PublicFile, "Intake's public key"));

    public OpeningKey Opening() => OpeningKey.FromPem(Read(PrivateFile, "Intake's private key"));

    private static string Read(string file, string what) => File.Exists(file)
        ? File.ReadAllText(file)
        : throw new InvalidOperationException($"{what} is missing: {file} does not exist. './tessera up' makes the pair.");

    /// <summary>Under another name first, so that nobody reads half a key.</summary>
    private static void Write(string file, string text, UnixFileMode mode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var draft = $"{file}.{Path.GetRandomFileName()}";
        using (var stream = new FileStream(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = mode }))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(text);
        }

        File.Move(draft, file, overwrite: true);
    }
}
