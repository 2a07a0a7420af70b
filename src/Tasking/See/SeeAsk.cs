using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.See;

/// <summary>Somebody of the recipient looked: the first look starts the answer, and each person's first look is told to the sender.</summary>
internal sealed class SeeAsk(IWork work, TimeProvider clock)
{
    public Task<AskMoved?> RunAsync(AskId id, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        // Two who open it at one moment look one after the other: neither is refused a page for it.
        var ask = await db.Asks.FromSql($"select * from tasking.ask where id = {id.Value} for update").FirstOrDefaultAsync(cancel);
        if (ask is null) return null;
        var isNew = ask.Recipient == db.Reader.Agency && !await HasLookedAsync(db, id, cancel);
        if (isNew) Look(db, ask);
        return new AskMoved(ask.Id, AskStates.Word(ask.State), isNew);
    }, cancel);

    private static Task<bool> HasLookedAsync(TesseraDb db, AskId id, CancellationToken cancel)
    {
        var seen = AskStates.Word(AskState.Seen);
        return db.AskSteps.AnyAsync(step => step.Ask == id && step.What == seen && step.Posting == db.Reader.Posting, cancel);
    }

    private void Look(TesseraDb db, Ask ask)
    {
        var now = clock.GetUtcNow();
        if (ask.SeeBy(db.Reader, now)) AskChange.Say(db, ask, now);
        else db.Add(AskStep.Of(ask.Id, AskStates.Word(AskState.Seen), db.Reader, now));
    }
}

internal static class SeeAskEndpoint
{
    public static void MapSeeAsk(this IEndpointRouteBuilder api) => api
        .MapPost("/asks/{ask}/seen", HandleAsync).SeesAsk()
        .WithSummary("Say that the recipient has seen an ask")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<AskMoved>, NotFound>> HandleAsync(AskId ask, SeeAsk see, CancellationToken cancel) =>
        await see.RunAsync(ask, cancel) is { } moved ? TypedResults.Ok(moved) : TypedResults.NotFound();
}
