using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Work;

namespace Tessera.Access.EndPiece;

/// <summary>Puts down what was in hand: from here on restricted streams are closed again.</summary>
internal sealed class EndPiece(IWork work)
{
    /// <summary>Null: nothing was in hand.</summary>
    public Task<string?> RunAsync(CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var ended = await db.Database.SqlQuery<bool>($"select access.end_piece() as \"Value\"").ToListAsync(cancel);
        if (!ended[0]) return null;

        db.Audit("piece.ended");
        return "ended";
    }, cancel);
}

internal static class EndPieceEndpoint
{
    public static void MapEndPiece(this IEndpointRouteBuilder api) => api
        .MapDelete("/purpose", HandleAsync)
        .WithSummary("Put the piece of work down")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<NoContent, NotFound>> HandleAsync(EndPiece end, CancellationToken cancel) =>
        await end.RunAsync(cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
