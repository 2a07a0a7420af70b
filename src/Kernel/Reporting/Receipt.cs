using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Tessera.Kernel.Reporting;

/// <summary>
/// The 80 bits by which the writer of a report comes back to it, without a name and without an account. Whoever holds them holds the
/// report's messages; the center holds their hash. Read aloud in groups of four, with a sign at the end that catches slips.
/// </summary>
public sealed class Receipt
{
    internal const int Size = 10;

    private readonly byte[] _bytes;

    internal Receipt(byte[] bytes) => _bytes = bytes;

    /// <summary>What the database knows a receipt by: 80 random bits need no slow hash.</summary>
    public byte[] Hash => SHA256.HashData([.. "tessera receipt hash"u8, .. _bytes]);

    /// <summary>The first half of the bits. Guesses are counted by it: only somebody who knows this half can be guessing the other.</summary>
    public ReadOnlySpan<byte> FirstHalf => _bytes.AsSpan(0, Size / 2);

    /// <summary>What the center's messages to this receipt are sealed with, so that the database alone cannot read them.</summary>
    public ReplyKey ReplyKey => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, _bytes, ReplyKey.Size, salt: "tessera receipt"u8.ToArray(), info: "messages"u8.ToArray()));

    /// <summary>Forgives lower case, spaces, dashes, and O, I and L for 0 and 1. A slip in one sign, or two signs swapped, is not a receipt.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Receipt? receipt)
    {
        var bytes = ReceiptAlphabet.Read(text ?? "");
        receipt = bytes is null ? null : new(bytes);
        return receipt is not null;
    }

    public override string ToString() => ReceiptAlphabet.Write(_bytes);
}
