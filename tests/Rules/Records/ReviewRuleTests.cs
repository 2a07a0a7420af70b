using Tessera.Records.Review;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Rules.Records;

/// <summary>28 CFR 23.20(h): kept on with a reason, never past the day of destruction.</summary>
public sealed class ReviewRuleTests
{
    private static readonly DateOnly _today = new(2026, 11, 25);

    [Theory]
    [InlineData(30, 400, null, null)]
    [InlineData(31, 400, null, "records.review-early")]
    [InlineData(-5, 400, null, null)]
    [InlineData(-5, 0, null, "records.review-over")]
    [InlineData(0, 400, 400, null)]
    [InlineData(0, 400, 401, "records.review-longer")]
    [InlineData(0, 400, 0, "records.review-past")]
    public void It_is_kept_when_it_is_due_and_no_longer_than_it_may(int reviewIn, int purgeIn, int? keepFor, string? refusal) =>
        Assert.Equal(refusal, ReviewRule.Check(new Record { ReviewOn = _today.AddDays(reviewIn), PurgeOn = _today.AddDays(purgeIn) }, keepFor is { } days ? _today.AddDays(days) : null, _today)?.Code);

    [Theory]
    [InlineData(2000, 365)]
    [InlineData(100, 100)]
    public void The_next_review_is_in_a_year_or_there_is_none(int purgeIn, int nextIn) =>
        Assert.Equal(_today.AddDays(nextIn), ReviewRule.Next(_today.AddDays(purgeIn), _today));
}
