namespace Tessera.Tasking.Contracts;

/// <summary>Where an ask stands. Open are the first three.</summary>
public enum AskState
{
    Sent,
    Seen,
    Accepted,
    Declined,
    HandedOn,
    Done,
    Withdrawn,
}
