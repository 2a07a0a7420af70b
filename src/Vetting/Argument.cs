namespace Tessera.Vetting;

/// <summary>What speaks for a nexus, or against. A determination without anything against it has not looked.</summary>
internal sealed class Argument
{
    public const string For = "for";
    public const string Against = "against";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid Determination { get; init; }
    public string Side { get; init; } = "";
    public int Position { get; init; }
    public string Text { get; init; } = "";
}
