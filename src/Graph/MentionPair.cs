using System.Runtime.InteropServices;
using Tessera.Kernel.Ids;

namespace Tessera.Graph;

/// <summary>Two mentions in one order, whichever came first.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MentionPair(MentionId A, MentionId B)
{
    public static MentionPair Of(MentionId one, MentionId other) => one.Value.CompareTo(other.Value) < 0 ? new(one, other) : new(other, one);

    public MentionId Other(MentionId than) => than == A ? B : A;
}
