using System.Security.Cryptography;
using System.Text;

namespace Tessera.Kernel.Sealing;

/// <summary>The private half: opens what a <see cref="SealingKey"/> sealed. Only the workspace holds it.</summary>
public sealed class OpeningKey : IDisposable
{
    private readonly ECDiffieHellman _own;
    private readonly ReadOnlyMemory<byte> _id;

    private OpeningKey(ECDiffieHellman own) => (_own, _id) = (own, SealHeader.IdOf(own));

    public static OpeningKey FromPem(string pem)
    {
        var key = ECDiffieHellman.Create();
        key.ImportFromPem(pem);
        return new(key.MustBeP256());
    }

    /// <exception cref="SealBrokenException">Changed, cut, moved from another place, or sealed to another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> box, string context)
    {
        using var cipher = Begin(SealKind.Envelope, box[..Math.Min(box.Length, SealHeader.Size)].ToArray());
        var body = box[SealHeader.Size..];
        if (body.Length < SealCipher.TagSize) throw SealBrokenException.Cut();
        var plain = new byte[body.Length - SealCipher.TagSize];
        cipher.Decrypt(0, isLast: true, Encoding.UTF8.GetBytes(context), body, plain);
        return plain;
    }

    /// <summary>Opens chunk by chunk; what was written before a broken chunk was found must be thrown away by the caller.</summary>
    /// <exception cref="SealBrokenException">A chunk was changed, cut, left out, repeated or put elsewhere.</exception>
    public async Task<SealedStream> OpenAsync(Stream box, Stream plain, string context, CancellationToken cancel)
    {
        var header = new byte[SealHeader.Size];
        var got = await box.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancel);
        using var cipher = Begin(SealKind.Stream, header[..got]);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var chunks = new ChunkReader(box, SealCipher.ChunkSize + SealCipher.TagSize);
        var opened = new byte[SealCipher.ChunkSize];
        var about = Encoding.UTF8.GetBytes(context);
        long length = 0;

        for (uint number = 0; await chunks.NextAsync(cancel) is { } chunk; number++)
        {
            if (chunk.Bytes.Length < SealCipher.TagSize) throw SealBrokenException.Cut();
            var part = opened.AsMemory(0, chunk.Bytes.Length - SealCipher.TagSize);
            cipher.Decrypt(number, chunk.IsLast, about, chunk.Bytes.Span, part.Span);
            hash.AppendData(part.Span);
            length += part.Length;
            await plain.WriteAsync(part, cancel);
        }

        CryptographicOperations.ZeroMemory(opened);
        return new(length, hash.GetHashAndReset());
    }

    public void Dispose() => _own.Dispose();

    private SealCipher Begin(SealKind kind, byte[] header)
    {
        var read = SealHeader.Read(header);
        if (read.Kind != kind) throw SealBrokenException.Changed();
        if (!read.KeyId.Span.SequenceEqual(_id.Span)) throw SealBrokenException.OtherKey();

        try
        {
            using var ephemeral = read.Ephemeral();
            var shared = _own.DeriveRawSecretAgreement(ephemeral.PublicKey);
            var cipher = SealCipher.Derive(shared, header);
            CryptographicOperations.ZeroMemory(shared);
            return cipher;
        }
        catch (CryptographicException error)
        {
            throw SealBrokenException.Changed(error);      // the point is not on the curve
        }
    }
}
