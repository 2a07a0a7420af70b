using Tessera.Kernel.Ids;

namespace Tessera.Intake.Converse;

/// <summary>Words between the center and the holder of the receipt, under the record's key.</summary>
internal sealed class TipMessage
{
    public Guid Id { get; init; }
    public RecordId Record { get; init; }
    public bool FromCenter { get; init; }
    public DateTimeOffset At { get; init; }
    public byte[] Sealed { get; init; } = [];
    public PostingId? ByPosting { get; init; }

    /// <summary>Of the reporter's: when somebody said that they had read it.</summary>
    public DateTimeOffset? ReadAt { get; set; }
    public PostingId? ReadBy { get; set; }
}

/// <summary>A phrase the receipt was told, and by whom it was chosen.</summary>
internal sealed class Told
{
    public Guid Id { get; init; }
    public RecordId Record { get; init; }
    public string Phrase { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public PostingId ByPosting { get; init; }
}
