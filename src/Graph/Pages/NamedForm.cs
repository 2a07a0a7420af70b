using Tessera.Graph.Decide;

namespace Tessera.Graph.Pages;

/// <summary>One press in the named panel: what is done, to which mention; role and grade for the one that stands open.</summary>
public sealed class NamedForm
{
    /// <summary>"confirm:id" or "reject:id".</summary>
    public string? Act { get; set; }

    public string? Current { get; set; }

    public DecideRequest Said { get; set; } = new();
}
