using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Kernel.Work;
using Tessera.Tasking.Pages;

namespace Tessera.Tasking.Desk;

internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder api)
    {
        api.MapGet("/desk", ReadAsync).WithSummary("The reader's desk: queues with counts and clocks, and the work of one queue");
        api.MapGet("/desk/board", DrawAsync).WithSummary("The desk as the workspace draws it, if it changed since a mark").ExcludeFromDescription();
    }

    private static async Task<Ok<DeskView>> ReadAsync(IWork work, DeskReading desk, CancellationToken cancel, string? queue = null) =>
        TypedResults.Ok(await work.ReadAsync(db => desk.ReadAsync(db, queue, cancel), cancel));

    /// <summary>Asked every few seconds by an open desk, marked as background, so that it never keeps a session awake.</summary>
    private static async Task<IResult> DrawAsync(IWork work, DeskReading desk, CancellationToken cancel, string? queue = null, string? mark = null)
    {
        var view = await work.ReadAsync(db => desk.ReadAsync(db, queue, mark, cancel), cancel);
        return view is null ? TypedResults.NoContent() : new RazorComponentResult<DeskBoard>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(DeskBoard.View)] = view });
    }
}
