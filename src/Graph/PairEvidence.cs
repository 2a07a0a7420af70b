using System.Text.Json;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Matching;

namespace Tessera.Graph;

/// <summary>Why two mentions may be one: written by the matcher, a function of the two and of the weights alone.</summary>
internal sealed class PairEvidence
{
    public MentionId A { get; init; }
    public MentionId B { get; init; }
    public int Millibits { get; init; }
    public string Lines { get; init; } = "[]";
    public string Weights { get; init; } = "";

    public MentionPair Pair => new(A, B);

    public DotEvidence Explain() =>
        new(Millibits, new Evidence(Millibits, [], Weights).InWords(), JsonSerializer.Deserialize<DotLine[]>(Lines, LogJson.Options)!, Weights);
}

/// <summary>Two mentions of different kinds with one number.</summary>
internal sealed class Carried
{
    public MentionId A { get; init; }
    public MentionId B { get; init; }
    public string Kind { get; init; } = "";
}

/// <summary>A version that the matcher has compared with all it holds.</summary>
internal sealed class MatchedVersion
{
    public RecordId Record { get; init; }
    public int Version { get; init; }
    public long Position { get; init; }
    public DateTimeOffset At { get; init; }
}
