using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Review;

/// <summary>Keeps a record whose day of review has come, with who, when and why; its day of destruction stays or comes earlier.</summary>
internal sealed class ReviewRecord(IWork work, IRecordWriter writer, TimeProvider clock)
{
    public Task<string?> RunAsync(RecordId id, ReviewRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        db.Subject = id;
        if (!db.Reader.MayAct(record.Owner, Duties.Privacy)) throw new RefusedException(NotYours);
        var (now, due) = (clock.GetUtcNow(), record.ReviewOn);
        var today = now.DayAt(db.Reader.TimeZone);
        ReviewRule.Check(record, request.KeepUntil, today).Enforce();
        if (request.KeepUntil is { } until && until < record.PurgeOn) writer.Shorten(db, record, until);
        record.ReviewOn = ReviewRule.Next(record.PurgeOn, today);
        db.Add(new ReviewRow
        {
            Id = Guid.CreateVersion7(now), Record = id, DueOn = due, KeptUntil = record.PurgeOn, ByPosting = db.Reader.Posting, At = now,
            Explanation = await writer.SealAsync(db, id, request.Explanation.Trim(), "review", cancel),
        });
        db.Audit("record.reviewed", id, record.CurrentVersion, new { dueOn = due, keptUntil = record.PurgeOn });
        return record.Number;
    }, cancel);

    private static readonly Refusal NotYours = new("records.review-duty", "Only the owning center's privacy officer keeps a record on at its day of review.", "28 CFR 23.20(h); regulation 6.4");
}

internal static class ReviewEndpoint
{
    public static void MapReview(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/reviews", HandleAsync)
        .Sees()
        .WithSummary("Keep a record on at its day of review, and say why")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> HandleAsync(RecordId id, ReviewRequest request, ReviewRecord review, CancellationToken cancel) =>
        await review.RunAsync(id, request, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
