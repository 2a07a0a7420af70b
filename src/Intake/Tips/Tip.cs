using Tessera.Kernel.Ids;

namespace Tessera.Intake.Tips;

/// <summary>What a tip has besides its record: its door, its marks, what became of it.</summary>
internal sealed class Tip
{
    public RecordId Record { get; init; }
    public string Channel { get; init; } = "portal";
    public string Language { get; init; } = "en";
    public Guid? Envelope { get; init; }

    /// <summary>Tips of one flood: many of the same words from one sender within an hour. They stand together on the desk.</summary>
    public Guid? Flood { get; init; }
    public string[] Marks { get; init; } = [];
    public byte[]? ReplyKey { get; init; }

    /// <summary>sar, referred or closed; null while it waits.</summary>
    public string? Outcome { get; set; }
    public string? Why { get; set; }
    public string? ReferredTo { get; set; }
    public PostingId? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
}
