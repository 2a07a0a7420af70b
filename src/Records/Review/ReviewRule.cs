using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Records.Contracts;

namespace Tessera.Records.Review;

/// <summary>When a record may be kept on after its day of review, and until when: never past its day of destruction (28 CFR 23.20(h)). Pure.</summary>
internal static class ReviewRule
{
    /// <summary>Earlier is not a review of what the record has become.</summary>
    public const int EarliestDays = 30;

    public static Refusal? Check(Record record, DateOnly? keepUntil, DateOnly today)
    {
        if (record.PurgeOn <= today) return Over;
        if (record.ReviewOn > today.AddDays(EarliestDays)) return Early;
        if (keepUntil <= today) return Past;
        return keepUntil > record.PurgeOn ? Longer : null;
    }

    /// <summary>The next day of review: a year on, or the day of destruction.</summary>
    public static DateOnly Next(DateOnly purgeOn, DateOnly today) => today.PlusYears(1) is var next && next < purgeOn ? next : purgeOn;

    private static readonly Refusal Over = new("records.review-over", "Its day of destruction has come: a review does not keep it.", "28 CFR 23.20(h)");
    private static readonly Refusal Early = new("records.review-early", "It is not due for review within thirty days.", "28 CFR 23.20(h); regulation 8.1");
    private static readonly Refusal Past = new("records.review-past", "The day until which it is kept lies in the past: destroy it instead.", "28 CFR 23.20(h)");
    private static readonly Refusal Longer = new("records.review-longer", "A review keeps until the day of destruction at most. It may be shortened, never lengthened.", "28 CFR 23.20(h); regulation 8.1");
}
