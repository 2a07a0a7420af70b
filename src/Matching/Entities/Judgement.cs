using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>What a person decided about two mentions.</summary>
public enum Verdict
{
    Same = 1,
    Different = 2,

    /// <summary>Looked, and could not say: the machine does not join these two either.</summary>
    Unsure = 3,
}

/// <summary>A person's decision. Of several about the same two mentions the last holds; an undone one is not given at all.</summary>
/// <param name="Sequence">The order in which judgements were made.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Judgement(Guid A, Guid B, Verdict Verdict, long Sequence);

/// <summary>The evidence between two mentions, in 1/1000 bit.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PairEvidence(Guid A, Guid B, int Millibits);
