namespace Tessera.Graph.Contracts;

/// <summary>What the record says the named one is in it. The reporter is never a mention.</summary>
public enum MentionRole
{
    Other,

    /// <summary>Whom the record is about. Called a subject only where reasonable suspicion is on file.</summary>
    Subject,

    /// <summary>Named without suspicion, only to identify another: stands beside that one, its parent (28 CFR part 23, policy clarification of 1998).</summary>
    Associate,
    Victim,
    Witness,
    Owner,
    Place,
}
