using System.Security.Cryptography;

namespace Tessera.Kernel.Sealing;

/// <summary>What stands before every seal: <c>TSL1</c> · kind (1) · key id (8) · ephemeral point, uncompressed (65).</summary>
internal readonly record struct SealHeader(SealKind Kind, ReadOnlyMemory<byte> KeyId, ReadOnlyMemory<byte> Point)
{
    public const int Size = 4 + 1 + IdSize + PointSize;
    private const int IdSize = 8;
    private const int CoordinateSize = 32;
    private const int PointSize = 1 + (2 * CoordinateSize);
    private const byte Uncompressed = 4;

    private static ReadOnlySpan<byte> Magic => "TSL1"u8;

    public static SealHeader Read(byte[] bytes)
    {
        if (bytes.Length < Size) throw SealBrokenException.Cut();
        if (!bytes.AsSpan().StartsWith(Magic)) throw SealBrokenException.Changed();
        return new((SealKind)bytes[4], bytes.AsMemory(5, IdSize), bytes.AsMemory(5 + IdSize, PointSize));
    }

    public byte[] Write() => [.. Magic, (byte)Kind, .. KeyId.Span, .. Point.Span];

    /// <summary>Throws when the point does not lie on the curve.</summary>
    public ECDiffieHellman Ephemeral()
    {
        if (Point.Span[0] != Uncompressed) throw SealBrokenException.Changed();
        var point = new ECPoint { X = Point.Slice(1, CoordinateSize).ToArray(), Y = Point[(1 + CoordinateSize)..].ToArray() };
        return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
    }

    public static byte[] PointOf(ECDiffieHellman key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [Uncompressed, .. point.X!, .. point.Y!];
    }

    public static ReadOnlyMemory<byte> IdOf(ECDiffieHellman key) => SHA256.HashData(PointOf(key)).AsMemory(0, IdSize);
}

/// <summary>A seal of one kind is not opened as the other.</summary>
internal enum SealKind : byte
{
    Envelope = 1,
    Stream = 2,
}
