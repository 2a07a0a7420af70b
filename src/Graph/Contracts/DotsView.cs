using Tessera.Kernel;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.Contracts;

/// <summary>For each thing a record names: what else is held that may be the same, ranked.</summary>
public sealed record DotsView
{
    public required RecordId Record { get; init; }
    public required int Version { get; init; }

    /// <summary>The matcher has compared this version with all it holds.</summary>
    public required bool IsMatched { get; init; }
    public required IReadOnlyList<MentionDots> Mentions { get; init; }

    public int Offered => Mentions.Sum(mention => mention.Dots.Count(dot => dot.IsOffered && dot.State is not DotState.Different));
}

public sealed record MentionDots(MentionView Mention, IReadOnlyList<DotView> Dots, IReadOnlyList<CarrierView> Carriers);

/// <summary>Where a dot stands for this reader's center.</summary>
public enum DotState
{
    /// <summary>Nobody said anything.</summary>
    Open,

    /// <summary>Shown as one by the evidence alone, until somebody says otherwise.</summary>
    Joined,
    Same,
    Different,
    Unsure,
}

/// <summary>A seen entity that may be the same as what the record names, with the evidence for its strongest member.</summary>
public sealed record DotView
{
    /// <summary>The member the evidence is about, and which a judgement is made on.</summary>
    public required MentionId With { get; init; }
    public required MentionKind Kind { get; init; }
    public required string Label { get; init; }

    /// <summary>"person, b. 1987".</summary>
    public required string Note { get; init; }
    public required int Statements { get; init; }
    public required IReadOnlyList<RecordStream> Streams { get; init; }
    public required IReadOnlyList<DotRecord> Records { get; init; }
    public required DotEvidence Evidence { get; init; }
    public required bool IsOffered { get; init; }
    public required DotState State { get; init; }
    public DotJudgement? Judgement { get; init; }

    /// <summary>Held to another center's tip, temporary file or SAR: judged, never joined.</summary>
    public required bool StaysApart { get; init; }
}

/// <summary>A record that says something of a dot.</summary>
public sealed record DotRecord(RecordId Id, string Number, string Title, RecordStream Stream, AgencyId Owner, DateTimeOffset At);

/// <summary>Lines that sum to the total, in 1/1000 bit, and which weights they were made with.</summary>
public sealed record DotEvidence(int Millibits, string Words, IReadOnlyList<DotLine> Lines, string Weights);

public sealed record DotLine(string Code, string Label, int Millibits);

public sealed record DotJudgement(JudgementId Id, Verdict Verdict, PostingId ByPosting, string By, DateTimeOffset At);

/// <summary>A mention of another kind that carries the same number: the person said to use this phone.</summary>
public sealed record CarrierView(MentionId Mention, MentionKind Kind, string Label, string Shared, DotRecord Record);
