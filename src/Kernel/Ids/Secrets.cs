using System.Security.Cryptography;

namespace Tessera.Kernel.Ids;

/// <summary>Values nobody may guess, from the operating system's generator.</summary>
public static class Secrets
{
    /// <summary>A random (version 4) id, for routes where the time of making must not show.</summary>
    public static Guid RandomId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>256 random bits as text safe in a cookie or a form.</summary>
    public static string RandomText() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
