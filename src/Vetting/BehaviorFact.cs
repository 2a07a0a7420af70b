namespace Tessera.Vetting;

/// <summary>A behavior with one fact for it, in the words of the report.</summary>
internal sealed class BehaviorFact
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid Determination { get; init; }
    public string Code { get; init; } = "";
    public string Fact { get; init; } = "";

    /// <summary>Seen by whoever reported it, not heard from another.</summary>
    public bool Observed { get; init; }
}
