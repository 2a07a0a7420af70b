using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.AddNote;

/// <summary>Each side keeps notes on an ask. They are its own, and stay when the record is taken back.</summary>
internal sealed class AddNote(IWork work, TimeProvider clock)
{
    public Task<AskMoved?> RunAsync(AskId id, NoteRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var ask = await db.Asks.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (ask is null) return null;

        db.Subject = ask.Record;
        db.Add(AskStep.Of(id, AskStep.Note, db.Reader, clock.GetUtcNow(), request.Text.Trim()));
        db.Audit("ask.noted", ask.Record, ask.Version, new { ask = id });
        return new AskMoved(id, AskStates.Word(ask.State));
    }, cancel);
}

internal static class AddNoteEndpoint
{
    public static void MapAddNote(this IEndpointRouteBuilder api) => api
        .MapPost("/asks/{ask}/notes", HandleAsync).SeesAsk()
        .WithSummary("Keep a note on an ask, for one's own agency only")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<AskMoved>, NotFound>> HandleAsync(AskId ask, NoteRequest request, AddNote add, CancellationToken cancel) =>
        await add.RunAsync(ask, request, cancel) is { } moved ? TypedResults.Ok(moved) : TypedResults.NotFound();
}
