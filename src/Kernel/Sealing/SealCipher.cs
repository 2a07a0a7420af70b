using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Tessera.Kernel.Sealing;

/// <summary>
/// The AES-256-GCM of one seal. Its key is used for this seal only, so chunk number and last flag may be the whole nonce:
/// a chunk that is changed, repeated, left out, reordered or cut off at the end does not open. Layout of a chunk: tag (16) · ciphertext.
/// </summary>
internal sealed class SealCipher : IDisposable
{
    public const int ChunkSize = 1 << 20;
    public const int TagSize = 16;
    private const int NonceSize = 12;
    private readonly AesGcm _aes;

    private SealCipher(AesGcm aes) => _aes = aes;

    /// <summary>The header (kind, recipient, ephemeral point) is part of the derivation, and thereby of everything sealed.</summary>
    public static SealCipher Derive(ReadOnlySpan<byte> shared, ReadOnlySpan<byte> header)
    {
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, key, salt: "tessera seal 1"u8, info: header);
        var cipher = new SealCipher(new AesGcm(key, TagSize));
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }

    public void Encrypt(uint number, bool isLast, ReadOnlySpan<byte> context, ReadOnlySpan<byte> plain, Span<byte> box)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        WriteNonce(nonce, number, isLast);
        _aes.Encrypt(nonce, plain, box.Slice(TagSize, plain.Length), box[..TagSize], context);
    }

    public void Decrypt(uint number, bool isLast, ReadOnlySpan<byte> context, ReadOnlySpan<byte> box, Span<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        WriteNonce(nonce, number, isLast);
        try
        {
            _aes.Decrypt(nonce, box[TagSize..], box[..TagSize], plain, context);
        }
        catch (AuthenticationTagMismatchException error)
        {
            throw SealBrokenException.Changed(error);
        }
    }

    public void Dispose() => _aes.Dispose();

    private static void WriteNonce(Span<byte> nonce, uint number, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteUInt32BigEndian(nonce[7..], number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
    }
}
