using System.Security.Cryptography;
using System.Text;

namespace Tessera.Kernel.Log;

/// <summary>How far the log had come when a day (UTC) was closed, signed. Each names the one before it, so that none can be taken out between two others.</summary>
/// <param name="Position">The last position of the day.</param>
/// <param name="Chain">The chain at that position, in hexadecimal.</param>
/// <param name="Previous">The fingerprint of the day before it that was signed; empty for the first.</param>
/// <param name="Signature">ECDSA P-256 over <see cref="Words"/>, DER, in hexadecimal: any tool verifies it with the public key beside it.</param>
public sealed record DayHead(DateOnly Day, long Position, string Chain, DateTimeOffset At, string Previous, string KeyId, string Signature)
{
    /// <summary>What is signed.</summary>
    public string Words => FormattableString.Invariant($"tessera day {Day:yyyy-MM-dd} {Position} {Chain} {At.ToUnixTimeMilliseconds()} {Previous}");

    /// <summary>What the next one names.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{Words} {Signature}")));
}
