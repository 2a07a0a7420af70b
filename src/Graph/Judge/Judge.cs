using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Judge;

/// <summary>Says of two mentions that they are the same, different, or that it is open: a row of the center's own, in no foreign record.</summary>
internal sealed class Judge(IWork work, TimeProvider clock)
{
    public Task<JudgementView?> RunAsync(JudgeRequest request, CancellationToken cancel) =>
        work.WriteAsync(async db =>
        {
            var pair = MentionPair.Of(request.A!.Value, request.B!.Value);
            var both = await db.Mentions.AsNoTracking().Where(m => m.Id == pair.A || m.Id == pair.B).ToListAsync(cancel);
            if (both.Find(m => m.Id == request.A) is not { } a || both.Find(m => m.Id == request.B) is not { } b) return null;

            db.Subject = a.Record;
            var standing = await db.Judgements.AsNoTracking().Where(j => j.A == pair.A && j.B == pair.B && j.UndoneAt == null).FirstOrDefaultAsync(cancel);
            JudgementRule.Check(a, b, standing?.Verdict, db.Reader).Enforce();

            var judgement = Judgement.Of(db.Reader.Center, pair, request.Verdict!.Value, db.Reader.Posting, clock.GetUtcNow());
            db.Add(judgement);
            db.Announce("judged", a.Record, a.Version, new { judgement = judgement.Id, pair.A, pair.B, verdict = judgement.Verdict.ToString() });
            return JudgementView.Of(judgement);
        }, cancel);
}

internal static class JudgeEndpoint
{
    public static void MapJudge(this IEndpointRouteBuilder api) => api
        .MapPost("/judgements", HandleAsync)
        .WithSummary("Say of two mentions that they are the same, different, or open")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<JudgementView>, NotFound>> HandleAsync(JudgeRequest request, Judge judge, CancellationToken cancel) =>
        await judge.RunAsync(request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
