using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.WithdrawAsk;

/// <summary>The sender no longer wants anything; what the recipient sees of the record does not change.</summary>
internal sealed class WithdrawAsk(AskChange change)
{
    public Task<AskMoved?> RunAsync(AskId id, WithdrawAskRequest request, CancellationToken cancel) => change.RunAsync(id, (db, ask, now) =>
    {
        WithdrawAskRule.Check(ask, db.Reader).Enforce();
        ask.WithdrawBy(db.Reader, request.Why, recalled: false, now);
        return Task.CompletedTask;
    }, cancel);
}

internal static class WithdrawAskEndpoint
{
    public static void MapWithdrawAsk(this IEndpointRouteBuilder api) => api
        .MapPost("/asks/{ask}/withdrawal", HandleAsync).SeesAsk()
        .WithSummary("Take an ask back; the record stays given")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AskMoved>, NotFound>> HandleAsync(AskId ask, WithdrawAskRequest request, WithdrawAsk withdraw, CancellationToken cancel) =>
        await withdraw.RunAsync(ask, request, cancel) is { } moved ? TypedResults.Ok(moved) : TypedResults.NotFound();
}
