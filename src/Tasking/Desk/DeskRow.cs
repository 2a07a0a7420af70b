using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;

namespace Tessera.Tasking.Desk;

/// <summary>A row of the narrow table: what waits, in which queue, until when.</summary>
internal sealed class DeskRow
{
    /// <summary>The ask, where the work is an ask; else the record.</summary>
    public Guid Subject { get; init; }
    public RecordId Record { get; init; }
    public AskId? Ask { get; init; }
    public AgencyId Agency { get; init; }
    public string Queue { get; init; } = "";
    public DateTimeOffset Since { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public Priority Priority { get; init; }
    public string WaitingOn { get; init; } = "";
    public DateTimeOffset PutAt { get; init; }
}
