using System.Security.Cryptography;
using System.Text;
using Tessera.Kernel.Keys;

namespace Tessera.Kernel.Reporting;

/// <summary>
/// Seals the center's messages to the holder of a receipt, and the holder's own for reading them again. It comes from the receipt;
/// the center gets it inside the sealed report, and with it can answer but not pretend to be the writer.
/// </summary>
public sealed record ReplyKey
{
    internal const int Size = 32;

    private readonly byte[] _key;

    internal ReplyKey(byte[] key) => _key = key;

    public static ReplyKey From(byte[] key) =>
        key.Length == Size ? new(key) : throw new ArgumentException("A reply key has 256 bits.", nameof(key));

    public byte[] Seal(string text, Guid message) => InstallationKey.Box.Seal(_key, Encoding.UTF8.GetBytes(text), message.ToByteArray());

    public string Open(ReadOnlySpan<byte> box, Guid message) => Encoding.UTF8.GetString(InstallationKey.Box.Open(_key, box, message.ToByteArray()));

    public byte[] ToArray() => [.. _key];

    public bool Equals(ReplyKey? other) => other is not null && CryptographicOperations.FixedTimeEquals(_key, other._key);

    public override int GetHashCode() => HashCode.Combine(_key[0], _key[1], _key[2], _key[3]);
}
