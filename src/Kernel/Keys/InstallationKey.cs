using System.Security.Cryptography;
using System.Text;

namespace Tessera.Kernel.Keys;

/// <summary>
/// The key over all other keys (AES-256, from a file only the workspace reads). It wraps record keys, file keys and data-protection keys;
/// it never touches content itself. Layout of a box: nonce (12) · tag (16) · ciphertext.
/// </summary>
public sealed class InstallationKey : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] _key;

    public InstallationKey(byte[] key)
    {
        if (key.Length != 32) throw new ArgumentException("An installation key has 256 bits.", nameof(key));
        _key = key;
    }

    /// <summary>Of a file beside the key: the one that takes its place once the database is wrapped under it.</summary>
    public const string NextEnding = ".next";

    /// <summary>For who works with it: not while it is half changed.</summary>
    public static InstallationKey OfInstallation(TesseraPaths paths) => File.Exists(paths.InstallationKey + NextEnding)
        ? throw new InvalidOperationException("A change of the installation key was cut off. './tessera admin rotate-keys' finishes it.")
        : At(paths.InstallationKey);

    /// <summary>Reads the key file, or makes one at first start (mode 0600).</summary>
    public static InstallationKey At(string path) =>
        new(Convert.FromHexString(SecretFile.ReadOrMake(path, () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)))));

    /// <summary>Wraps a key or a secret under this key, bound to what it is for.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> plain, string purpose) => Box.Seal(_key, plain, Encoding.UTF8.GetBytes(purpose));

    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, string purpose) => Box.Open(_key, wrapped, Encoding.UTF8.GetBytes(purpose));

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    /// <summary>AES-256-GCM of the platform, so that the operating system's validated module does the work (SC-13).</summary>
    internal static class Box
    {
        public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
        {
            var box = new byte[NonceSize + TagSize + plain.Length];
            RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
            using var aes = new AesGcm(key, TagSize);
            aes.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), context);
            return box;
        }

        public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context)
        {
            if (box.Length < NonceSize + TagSize) throw new CryptographicException("The box is too short.");
            var plain = new byte[box.Length - NonceSize - TagSize];
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), plain, context);
            return plain;
        }
    }
}
