namespace Tessera.Graph.Contracts;

/// <summary>How one mention of a record stands to another of the same record.</summary>
public enum LinkKind
{
    Uses,
    Owns,
    LivesAt,
    WorksFor,
    With,
    SeenAt,
}
