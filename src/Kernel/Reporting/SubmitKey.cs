using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Tessera.Kernel.Ids;

namespace Tessera.Kernel.Reporting;

/// <summary>
/// Made when a form is shown and sent back with it: the same form sent twice is one report with one receipt.
/// The receipt comes from it, so it is a secret between the form and its writer; the database has only its hash.
/// </summary>
public sealed record SubmitKey
{
    private readonly byte[] _bytes;

    private SubmitKey(byte[] bytes) => _bytes = bytes;

    /// <summary>What the database knows a sending by.</summary>
    public byte[] Hash => SHA256.HashData([.. "tessera submit key"u8, .. _bytes]);

    public Receipt Receipt => new(SHA256.HashData([.. "tessera receipt"u8, .. _bytes])[..Receipt.Size]);

    public static SubmitKey New() => new(Secrets.RandomId().ToByteArray(bigEndian: true));

    public static bool TryParse(string? text, [NotNullWhen(true)] out SubmitKey? key)
    {
        key = Guid.TryParseExact(text, "N", out var id) ? new(id.ToByteArray(bigEndian: true)) : null;
        return key is not null;
    }

    /// <summary>Tells whether two sendings say the same, and nothing to anybody who does not hold the key.</summary>
    public byte[] Fingerprint(ReadOnlySpan<byte> content) => HMACSHA256.HashData(_bytes, content);

    public override string ToString() => Convert.ToHexStringLower(_bytes);

    public bool Equals(SubmitKey? other) => other is not null && CryptographicOperations.FixedTimeEquals(_bytes, other._bytes);

    public override int GetHashCode() => HashCode.Combine(_bytes[0], _bytes[1], _bytes[2], _bytes[3]);
}
