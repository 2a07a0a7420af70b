using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Kernel.Ids;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Finish;

/// <summary>The recipient acted, and says with which outcome.</summary>
internal sealed class FinishAsk(AskChange change)
{
    public Task<AskMoved?> RunAsync(AskId id, FinishRequest request, CancellationToken cancel) => change.RunAsync(id, (db, ask, now) =>
    {
        ask.FinishBy(db.Reader, request.Outcome, request.Answer, now);
        return Task.CompletedTask;
    }, cancel);
}

internal static class FinishAskEndpoint
{
    public static void MapFinishAsk(this IEndpointRouteBuilder api) => api
        .MapPost("/asks/{ask}/outcome", HandleAsync).SeesAsk()
        .WithSummary("Say what came of an ask")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AskMoved>, NotFound>> HandleAsync(AskId ask, FinishRequest request, FinishAsk finish, CancellationToken cancel) =>
        await finish.RunAsync(ask, request, cancel) is { } moved ? TypedResults.Ok(moved) : TypedResults.NotFound();
}
