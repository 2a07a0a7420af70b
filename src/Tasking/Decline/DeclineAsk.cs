using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Kernel.Ids;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Decline;

/// <summary>The recipient says no; the sender reads why and can ask somebody else.</summary>
internal sealed class DeclineAsk(AskChange change)
{
    public Task<AskMoved?> RunAsync(AskId id, DeclineRequest request, CancellationToken cancel) => change.RunAsync(id, (db, ask, now) =>
    {
        ask.DeclineBy(db.Reader, request.Why, now);
        return Task.CompletedTask;
    }, cancel);
}

internal static class DeclineAskEndpoint
{
    public static void MapDeclineAsk(this IEndpointRouteBuilder api) => api
        .MapPost("/asks/{ask}/refusal", HandleAsync).SeesAsk()
        .WithSummary("Decline an ask, with the reason the sender reads")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AskMoved>, NotFound>> HandleAsync(AskId ask, DeclineRequest request, DeclineAsk decline, CancellationToken cancel) =>
        await decline.RunAsync(ask, request, cancel) is { } moved ? TypedResults.Ok(moved) : TypedResults.NotFound();
}
