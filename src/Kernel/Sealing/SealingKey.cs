using System.Security.Cryptography;
using System.Text;

namespace Tessera.Kernel.Sealing;

/// <summary>
/// A public key that seals and cannot open: whoever holds only this (the Portal) can read nothing it has sealed before.
/// Each seal has a key of its own: ephemeral ECDH on P-256, HKDF-SHA-256, AES-256-GCM, all of the operating system's module (SC-13, FIPS 140).
/// </summary>
public sealed class SealingKey : IDisposable
{
    private readonly ECDiffieHellman _recipient;

    private SealingKey(ECDiffieHellman recipient) => (_recipient, Id) = (recipient, SealHeader.IdOf(recipient));

    /// <summary>Says which private key opens: the first 8 bytes of the SHA-256 of the public key.</summary>
    public ReadOnlyMemory<byte> Id { get; }

    public static SealingKey FromPem(string pem)
    {
        var key = ECDiffieHellman.Create();
        key.ImportFromPem(pem);
        return new(key.MustBeP256());
    }

    /// <summary>Seals a text or a small block. Who opens it must name the same context, so that it cannot be moved to another place.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, string context)
    {
        using var cipher = Begin(SealKind.Envelope, out var header);
        var box = new byte[header.Length + SealCipher.TagSize + plain.Length];
        header.CopyTo(box, 0);
        cipher.Encrypt(0, isLast: true, Encoding.UTF8.GetBytes(context), plain, box.AsSpan(header.Length));
        return box;
    }

    /// <summary>Seals a stream of any length in chunks of 1 MB, without ever holding more than two of them.</summary>
    public async Task<SealedStream> SealAsync(Stream plain, Stream box, string context, CancellationToken cancel)
    {
        using var cipher = Begin(SealKind.Stream, out var header);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var chunks = new ChunkReader(plain, SealCipher.ChunkSize);
        var sealedChunk = new byte[SealCipher.ChunkSize + SealCipher.TagSize];
        var about = Encoding.UTF8.GetBytes(context);
        long length = 0;

        await box.WriteAsync(header, cancel);
        for (uint number = 0; await chunks.NextAsync(cancel) is { } chunk; number++)
        {
            hash.AppendData(chunk.Bytes.Span);
            length += chunk.Bytes.Length;
            cipher.Encrypt(number, chunk.IsLast, about, chunk.Bytes.Span, sealedChunk);
            await box.WriteAsync(sealedChunk.AsMemory(0, SealCipher.TagSize + chunk.Bytes.Length), cancel);
        }

        return new(length, hash.GetHashAndReset());
    }

    public void Dispose() => _recipient.Dispose();

    private SealCipher Begin(SealKind kind, out byte[] header)
    {
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        header = new SealHeader(kind, Id, SealHeader.PointOf(ephemeral)).Write();
        var shared = ephemeral.DeriveRawSecretAgreement(_recipient.PublicKey);
        try
        {
            return SealCipher.Derive(shared, header);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(shared);
        }
    }
}

/// <summary>What was sealed, as custody wants it: its length and SHA-256 before sealing.</summary>
public sealed record SealedStream(long Length, byte[] Sha256);
