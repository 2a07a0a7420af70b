using Tessera.Kernel.Ids;

namespace Tessera.Graph.Point;

/// <summary>One asking, as one side has it: ids, codes and kinds of key, never a value. Written by the pointer function alone.</summary>
internal sealed class PointerEntry
{
    public const string Asker = "asker";
    public const string Owner = "owner";

    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public string Side { get; init; } = "";
    public AgencyId Center { get; init; }
    public PostingId AskerPosting { get; init; }
    public PersonId Person { get; init; }
    public AgencyId AskerCenter { get; init; }
    public string Purpose { get; init; } = "";

    /// <summary>Asker's side: the record asked from.</summary>
    public RecordId? Record { get; init; }

    /// <summary>Asker's side: who holds something; null where nobody does.</summary>
    public AgencyId? Holder { get; init; }
    public string? Contact { get; init; }
    public string[] Kinds { get; init; } = [];

    /// <summary>The numbers that were told, where the stream is visible; the same on both sides.</summary>
    public string[] Numbers { get; init; } = [];

    /// <summary>Owner's side: its own records that were pointed at.</summary>
    public Guid[] Records { get; init; } = [];
}
