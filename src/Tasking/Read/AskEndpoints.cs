using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Read;

internal static class AskEndpoints
{
    public static void MapAsks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/asks", ListAsync).WithSummary("Asks sent by the reader's agency (box=out) or asked of it (box=in)").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/asks/{ask}", ReadAsync).SeesAsk().WithSummary("One ask, with what its reader may see of the record").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<AskListView>> ListAsync(IWork work, AskList list, CancellationToken cancel, AskBox box = AskBox.In, bool all = false) =>
        TypedResults.Ok(await work.ReadAsync(db => list.ReadAsync(db, box, all, cancel), cancel));

    private static async Task<Results<Ok<AskView>, NotFound>> ReadAsync(AskId ask, IWork work, AskReading reading, CancellationToken cancel) =>
        await work.ReadAsync(db => reading.ReadAsync(db, ask, cancel), cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
