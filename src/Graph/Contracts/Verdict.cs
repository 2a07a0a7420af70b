namespace Tessera.Graph.Contracts;

/// <summary>What a person says of two mentions.</summary>
public enum Verdict
{
    Same,
    Different,
    Unsure,
}
