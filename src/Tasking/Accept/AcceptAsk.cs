using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Kernel.Ids;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Accept;

/// <summary>The recipient takes the ask on.</summary>
internal sealed class AcceptAsk(AskChange change)
{
    public Task<AskMoved?> RunAsync(AskId id, CancellationToken cancel) => change.RunAsync(id, (db, ask, now) =>
    {
        ask.AcceptBy(db.Reader, now);
        return Task.CompletedTask;
    }, cancel);
}

internal static class AcceptAskEndpoint
{
    public static void MapAcceptAsk(this IEndpointRouteBuilder api) => api
        .MapPost("/asks/{ask}/acceptance", HandleAsync).SeesAsk()
        .WithSummary("Accept an ask: the recipient takes it on")
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AskMoved>, NotFound>> HandleAsync(AskId ask, AcceptAsk accept, CancellationToken cancel) =>
        await accept.RunAsync(ask, cancel) is { } moved ? TypedResults.Ok(moved) : TypedResults.NotFound();
}
