using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Tessera.Matching;

/// <summary>What a blocking key is made of; a key is its hash with the value's.</summary>
internal enum KeyPart
{
    SurnameAndInitial = 1, SurnameAlone, SurnameOnly, SurnameAndGiven, GivenAndYear, GivenAndMonthDay, GivenOnly,
    Birth, SurnameAndYearMonth, SurnameAndYearDay, SurnameAndMonthDay,
    Phone, Email, EmailLocal, Document, Account, Url, Host, Address, Plate, PlateHead, PlateTail, Vin, VinEnd, Tail, Vessel, Serial,
    Word, Whole, Acronym, Cell,
}

/// <summary>Keys are 64-bit hashes, seeded anew in each process so that nobody outside can make values collide. A collision only proposes one more candidate. The last six bits say what the key is made of.</summary>
internal static class KeyHash
{
    private const ulong PartBits = 63;
    private const ulong Prime = 0x100000001B3;
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    public static KeyPart PartOf(ulong key) => (KeyPart)(key & PartBits);

    public static ulong Of(KeyPart part, ReadOnlySpan<char> text, int number = 0) => Finish(part, Add(Start(part, number), text));

    /// <summary>Of two texts.</summary>
    public static ulong Of(KeyPart part, ReadOnlySpan<char> text, ReadOnlySpan<char> more) => Finish(part, Add(Add(Start(part, 0), text) * Prime, more));

    private static ulong Start(KeyPart part, int number) => Seed ^ ((ulong)part * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)number << 17);

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(text)) hash = (hash ^ unit) * Prime;
        return hash;
    }

    private static ulong Finish(KeyPart part, ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        hash ^= hash >> 29;
        hash *= 0xD6E8FEB86659FD93;
        hash ^= hash >> 32;
        return (hash & ~PartBits) | (ulong)part;
    }
}
