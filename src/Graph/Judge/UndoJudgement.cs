using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Judge;

/// <summary>Takes a judgement back: what was seen before is seen again, and the history keeps both.</summary>
internal sealed class UndoJudgement(IWork work, TimeProvider clock)
{
    public Task<JudgementView?> RunAsync(JudgementId id, CancellationToken cancel) =>
        work.WriteAsync(async db =>
        {
            var judgement = await db.Judgements.FirstOrDefaultAsync(j => j.Id == id, cancel);
            if (judgement is null) return null;

            var record = await db.Mentions.AsNoTracking().Where(m => m.Id == judgement.A).Select(m => m.Record).FirstAsync(cancel);
            db.Subject = record;
            JudgementRule.MayUndo(judgement, db.Reader).Enforce();
            judgement.Undo(db.Reader.Posting, clock.GetUtcNow());
            db.Announce("judged", record, null, new { judgement = judgement.Id, judgement.A, judgement.B, verdict = "undone" });
            return JudgementView.Of(judgement);
        }, cancel);
}

internal static class UndoJudgementEndpoint
{
    public static void MapUndoJudgement(this IEndpointRouteBuilder api) => api
        .MapPost("/judgements/{id}/undo", HandleAsync)
        .WithSummary("Take a judgement of your center back")
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<JudgementView>, NotFound>> HandleAsync(JudgementId id, UndoJudgement undo, CancellationToken cancel) =>
        await undo.RunAsync(id, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
