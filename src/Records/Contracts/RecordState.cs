namespace Tessera.Records.Contracts;

/// <summary>The one life of every record. A kind may name sub-states, not new ends.</summary>
public enum RecordState
{
    Working,
    Submitted,
    Held,
    Returned,
    Rejected,
    Issued,
    CorrectionPending,
    Superseded,
    Withdrawn,
    Sealed,
}
