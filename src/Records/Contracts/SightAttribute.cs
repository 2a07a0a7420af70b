using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>This route names a thing: whoever cannot see it gets 404 before anything else is looked at. Each module says how its own things are seen.</summary>
public abstract class SightAttribute(string route) : Attribute
{
    /// <summary>The route value that holds the id.</summary>
    public string Route { get; } = route;

    /// <summary>Asked behind the wall.</summary>
    public abstract Task<bool> IsSeenAsync(TesseraDb db, Guid id, CancellationToken cancel);
}
