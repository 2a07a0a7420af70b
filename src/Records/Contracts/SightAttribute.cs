using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>This route names a thing: whoever cannot see it gets 404 before anything else is looked at. Each module says how its own things are seen.</summary>
public abstract class SightAttribute(string route) : Attribute
{
    /// <summary>The route value that holds the id.</summary>
    public string Route { get; } = route;

    /// <summary>Asked behind the wall.</summary>
    public abstract Task<bool> IsSeenAsync(TesseraDb db, Guid id, CancellationToken cancel);

    /// <summary>Of what is not seen: the record that would be, if the reader said what for. Null: it is not theirs, or not there.</summary>
    public virtual Task<RecordId?> AsksPurposeAsync(TesseraDb db, Guid id, CancellationToken cancel) => Task.FromResult<RecordId?>(null);
}
