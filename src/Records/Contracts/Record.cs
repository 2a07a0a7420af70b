using Tessera.Kernel;
using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>Everything written is a record: one owner, one stream, one life, one number. Its content lies in the parts of its versions.</summary>
public sealed class Record
{
    public RecordId Id { get; internal init; }
    public AgencyId Owner { get; internal init; }
    public RecordStream Stream { get; internal init; }

    /// <summary>Which kind wrote it: <see cref="IRecordKind.Kind"/>.</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>A label for people, such as PRFC-TIP-2026-0412; gaps are meant.</summary>
    public string Number { get; internal init; } = "";
    public string Title { get; internal set; } = "";
    public RecordState State { get; internal set; }

    /// <summary>A kind's own name for where the record stands inside its state.</summary>
    public string SubState { get; internal set; } = "";
    public Priority Priority { get; internal set; }
    public PostingId Author { get; internal init; }
    public DateTimeOffset CreatedAt { get; internal init; }
    public DateTimeOffset ReceivedAt { get; internal init; }
    public DateTimeOffset? OccurredFrom { get; internal set; }
    public DateTimeOffset? OccurredTo { get; internal set; }
    public int CurrentVersion { get; internal set; } = 1;
    public int? IssuedVersion { get; internal set; }
    public DateOnly ReviewOn { get; internal set; }
    public DateOnly PurgeOn { get; internal set; }
    public bool OnHold { get; internal set; }
    public string[] Caveats { get; internal set; } = [];

    /// <summary>The database's own mark of the row's state, for edits that cross.</summary>
    public uint RowVersion { get; internal init; }

    public bool IsOwnedBy(AgencyId agency) => Owner == agency;
}
