namespace Tessera.Access.Contracts;

/// <summary>Where an agreement stands on a day, what wants doing first.</summary>
public enum AgreementState
{
    /// <summary>Fewer than two have signed: it opens nothing.</summary>
    Waiting,

    /// <summary>Its last day is within two months.</summary>
    EndsSoon,
    InForce,

    /// <summary>Signed, and its first day is yet to come.</summary>
    Coming,
    Over,
    Ended,
}
