using Tessera.Graph.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.Point;

/// <summary>The setting of a stream of one owner that is not hidden: what a class of readers may learn, and whom they may ask.</summary>
internal sealed class Pointable
{
    public Guid Id { get; init; }
    public AgencyId Owner { get; init; }
    public RecordStream Stream { get; init; }

    /// <summary>Pointable or visible; of what is hidden there is no row in force.</summary>
    public Discoverability Level { get; init; }
    public PointerReaders Readers { get; init; }
    public string Contact { get; init; } = "";
    public PostingId OpenedBy { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public PostingId? ClosedBy { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public void Close(PostingId by, DateTimeOffset at) => (ClosedBy, ClosedAt) = (by, at);
}
