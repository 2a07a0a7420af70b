using System.Security.Cryptography;
using System.Text;
using OtpNet;
using Tessera.Kernel.Sealing;

namespace Tessera.Cli.Backup;

/// <summary>
/// Opens backups, and is kept by people, apart from them: the private half of a pair whose public half alone stays on the machine, so that whoever
/// takes the machine or the backups reads no backup. Groups of four, the last one a check.
/// </summary>
internal static class RecoveryCode
{
    private const int CheckSize = 4;

    public static string PublicFileOf(Installation installation) => Path.Combine(installation.Var, "keys", "backup.pub");

    /// <summary>The key that seals to it; made with a new code, told once, where there is none yet.</summary>
    public static (SealingKey Key, string? NewCode) Ensure(string publicFile)
    {
        if (File.Exists(publicFile)) return (SealingKey.FromPem(File.ReadAllText(publicFile)), null);

        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var code = Write(pair.ExportParameters(includePrivateParameters: true).D!);
        Directory.CreateDirectory(Path.GetDirectoryName(publicFile)!);
        var publicKey = pair.ExportSubjectPublicKeyInfoPem();
        File.WriteAllText(publicFile, publicKey);
        return (SealingKey.FromPem(publicKey), code);
    }

    /// <summary>Null: not a code, or mistyped.</summary>
    public static OpeningKey? TryRead(string typed)
    {
        var text = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (text.Length < CheckSize || text[^CheckSize..] != Check(text[..^CheckSize])) return null;
        try
        {
            using var pair = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Base32Encoding.ToBytes(text[..^CheckSize]) });
            return OpeningKey.FromPem(pair.ExportPkcs8PrivateKeyPem());
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    private static string Write(byte[] secret)
    {
        var text = Base32Encoding.ToString(secret).TrimEnd('=');
        return string.Join('-', (text + Check(text)).Chunk(4).Select(group => new string(group)));
    }

    private static string Check(string text) => Base32Encoding.ToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)))[..CheckSize];
}
