using System.Numerics;
using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>
/// The first 64 bytes of a mention in memory, one line of the processor's cache: whose it is, and enough of what it says to know the most that a
/// comparison could find. Masks have a bit for each letter: words that are one slip apart differ in two at most.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct MentionHead
{
    public const int Size = 64;
    public const ushort Several = ushort.MaxValue;
    public const uint Any = uint.MaxValue;

    public int Number;
    public int Length;
    public Guid Mention;
    public int Label;
    public int Surname;
    public int Given;
    public int Middle;
    public int Born;
    public uint Email;
    public uint Street;
    public uint Document;
    public ushort PhoneEnd;
    public ushort House;
    public byte Kind;
    public byte Generation;
    public HeadSays Says;

    public readonly bool Has(HeadSays says) => (Says & says) != HeadSays.Nothing;

    public static uint Letters(ReadOnlySpan<char> text)
    {
        uint letters = 0;
        foreach (var c in text) letters |= 1u << (c & 31);
        return letters == Any ? Any - 1 : letters;
    }

    /// <summary>Letters that one has and the other has not.</summary>
    public static int Apart(uint one, uint other) => BitOperations.PopCount(one ^ other);

    public static ushort Hash(string text)
    {
        var hash = 17u;
        foreach (var c in text) hash = (hash * 31) + c;
        return (ushort)(1 + (((hash >> 16) ^ hash) % (Several - 1)));
    }
}

[Flags]
internal enum HeadSays : ushort
{
    Nothing = 0,

    /// <summary>One name: at most a given name, a middle name and a surname of one word. The head has all of it.</summary>
    PlainName = 1,
    Name = 2,
    Female = 4,
    Male = 8,
    OtherSex = 16,
    Height = 32,
    BornDay = 64,
    BornSpan = 128,

    /// <summary>Accounts, web addresses, plates, employers.</summary>
    More = 256,
}
