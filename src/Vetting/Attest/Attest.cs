using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Vetting.Contracts;
using Tessera.Vetting.Guard;

namespace Tessera.Vetting.Attest;

/// <summary>A trained person answers for a passage the guard held: it goes, or it stays with a reason that the privacy officer can read.</summary>
internal sealed class Attest(IWork work, IRecordWriter writer, IMentions mentions, TimeProvider clock)
{
    public Task<AttestView?> RunAsync(RecordId id, AttestRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await SarFile.FindAsync(db, id, cancel) is not { } file) return null;

        var answer = request.Answer!.Value;
        AttestRule.Check(Reviewer.Of(db.Reader), answer, request.Relates, request.StandsApart, request.Statement).Enforce();
        var hash = Convert.FromHexString(request.Passage);
        var open = await file.UnansweredAsync(db, cancel);
        if (open.FirstOrDefault(held => held.Hash.AsSpan().SequenceEqual(hash)) is not { } passage) throw new RefusedException(NotHeld);

        var review = await db.ProtectedReviews.FirstAsync(r => r.Record == id && r.Passage == hash, cancel);
        var statement = string.IsNullOrWhiteSpace(request.Statement) ? null : await writer.SealAsync(db, id, request.Statement.Trim(), "statement", cancel);
        review.Say(answer, statement, db.Reader.Posting, Training.Privacy, clock.GetUtcNow());
        if (answer is GuardAnswer.Strike) await StrikeAsync(db, file, passage, cancel);
        db.Announce("vetting.passage-answered", id, file.Record.CurrentVersion, new { answer = review.Answer, review.Topics });
        return new AttestView(review.Answer!, open.Count - 1);
    }, cancel);

    private async Task StrikeAsync(TesseraDb db, SarFile file, ProtectedPassage passage, CancellationToken cancel)
    {
        var body = file.Body.Without(passage.Text);
        await writer.ReviseAsync(db, file.Record, body, body.Text, cancel);
        await mentions.StrikeAsync(db, file.Record, passage.Text, cancel);
    }

    private static readonly Refusal NotHeld = new(
        "vetting.passage-not-held", "This passage is not held any more: it was answered, or the report has changed.", "Tessera: nothing done twice");
}

/// <summary>What was answered, and how many passages still wait.</summary>
internal sealed record AttestView(string Answer, int Waiting);

internal static class AttestEndpoint
{
    public static void MapAttest(this IEndpointRouteBuilder api) => api
        .MapPost("/sars/{id}/protected-reviews", HandleAsync)
        .Sees()
        .WithSummary("Answer for a passage the protected-activity guard held")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AttestView>, NotFound>> HandleAsync(RecordId id, AttestRequest request, Attest attest, CancellationToken cancel) =>
        await attest.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
