using Tessera.Kernel;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.Point;

/// <summary>A stream of one owner that a class of readers may be pointed at, and whom they may ask. Off until somebody answers for it.</summary>
internal sealed class Pointable
{
    public Guid Id { get; init; }
    public AgencyId Owner { get; init; }
    public RecordStream Stream { get; init; }

    /// <summary>centers: every center of the installation; law-enforcement: those of them that are law enforcement.</summary>
    public string Readers { get; init; } = "";
    public string Contact { get; init; } = "";
    public PostingId OpenedBy { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public PostingId? ClosedBy { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public void Close(PostingId by, DateTimeOffset at) => (ClosedBy, ClosedAt) = (by, at);
}
