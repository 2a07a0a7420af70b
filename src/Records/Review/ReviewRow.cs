using Tessera.Kernel.Ids;

namespace Tessera.Records.Review;

/// <summary>Who looked whether a record is still to be kept, when, and why (28 CFR 23.20(h): name, date, explanation).</summary>
internal sealed class ReviewRow
{
    public Guid Id { get; init; }
    public RecordId Record { get; init; }

    /// <summary>The day of review that this one answers.</summary>
    public DateOnly DueOn { get; init; }
    public DateOnly KeptUntil { get; init; }
    public byte[] Explanation { get; init; } = [];
    public PostingId ByPosting { get; init; }
    public DateTimeOffset At { get; init; }
}
