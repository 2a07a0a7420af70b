using System.Security.Cryptography;
using System.Text;
using Tessera.Kernel.Keys;

namespace Tessera.Kernel.Log;

/// <summary>Signs the log's head (ECDSA P-256), so that a cut-off tail is missed by whoever holds an older signature.</summary>
public sealed class LogSigner : IDisposable
{
    private readonly ECDsa _key;

    private LogSigner(ECDsa key)
    {
        _key = key;
        KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    public string KeyId { get; }

    /// <summary>What verifies, as PEM: it may lie anywhere.</summary>
    public string PublicKey => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>Reads the key file, or makes one at first start (mode 0600).</summary>
    public static LogSigner At(string path)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        key.ImportFromPem(SecretFile.ReadOrMake(path, key.ExportPkcs8PrivateKeyPem));
        return new LogSigner(key);
    }

    public byte[] Sign(long position, byte[] chain) => _key.SignData(Words(position, chain), HashAlgorithmName.SHA256);

    public bool Verifies(long position, byte[] chain, byte[] signature) => _key.VerifyData(Words(position, chain), signature, HashAlgorithmName.SHA256);

    /// <summary>In DER, which other tools verify.</summary>
    public byte[] Sign(string words) => _key.SignData(Encoding.ASCII.GetBytes(words), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public void Dispose() => _key.Dispose();

    private static byte[] Words(long position, byte[] chain) => Encoding.ASCII.GetBytes($"tessera log {position} {Convert.ToHexStringLower(chain)}");
}
