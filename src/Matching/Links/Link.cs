using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>One thing joined to another, both ways; how strongly, in 1/1000 bit.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Link(int A, int B, int Strength);

/// <summary>What a reader sees of a graph: things and links, a bit each. What is not seen is as if it were not there, in every answer and count.</summary>
public sealed class Sight
{
    private readonly ulong[] _things;
    private readonly ulong[] _links;

    private Sight(ulong[] things, ulong[] links) => (_things, _links) = (things, links);

    public static Sight Of(int things, int links, Func<int, bool> seesThing, Func<int, bool> seesLink) => new(Bitmap(things, seesThing), Bitmap(links, seesLink));

    public static Sight All(int things, int links) => Of(things, links, _ => true, _ => true);

    internal bool Thing(int thing) => (_things[thing >> 6] >> thing & 1) != 0;

    internal bool Link(int link) => (_links[link >> 6] >> link & 1) != 0;

    private static ulong[] Bitmap(int count, Func<int, bool> sees)
    {
        var bits = new ulong[(count + 63) / 64];
        for (var i = 0; i < count; i++)
        {
            if (sees(i)) bits[i >> 6] |= 1UL << i;
        }
        return bits;
    }
}
