using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Graph.Point;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Discover;

/// <summary>Sets a stream: what stood before is closed with name and time, and stays to be read.</summary>
internal sealed class Discover(IWork work, TimeProvider clock)
{
    public Task<string> RunAsync(DiscoverRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var (stream, level, readers) = (request.Stream!.Value, request.Level!.Value, request.Readers ?? PointerReaders.Partners);
        DiscoverabilityRule.MaySet(db.Reader).Enforce();
        DiscoverabilityRule.Check(stream, level, readers).Enforce();
        if (level is not Discoverability.Hidden) FreshProofRule.Check(db.Reader).Enforce(); // to hide is never put off
        var now = clock.GetUtcNow();
        var before = await db.Pointables.FirstOrDefaultAsync(row => row.Owner == db.Reader.Center && row.Stream == stream && row.ClosedAt == null, cancel);
        before?.Close(db.Reader.Posting, now);
        await db.SaveChangesAsync(cancel); // one setting a stream: the old one is closed before the new one stands
        if (level is not Discoverability.Hidden) db.Add(new Pointable
        {
            Id = Guid.CreateVersion7(now), Owner = db.Reader.Center, Stream = stream, Level = level, Readers = readers,
            Contact = request.Contact!.Trim(), OpenedBy = db.Reader.Posting, OpenedAt = now,
        });
        db.Audit("discoverability.set", detail: new { stream = stream.ToString(), level = level.ToString(), readers = level is Discoverability.Hidden ? null : readers.ToString(), before = before?.Level.ToString() ?? nameof(Discoverability.Hidden) });
        await db.SaveChangesAsync(cancel);
        return "set";
    }, cancel);
}

internal static class DiscoverEndpoint
{
    public static void MapDiscover(this IEndpointRouteBuilder api)
    {
        api.MapGet("/discoverability", ReadAsync).WithSummary("What others may learn that this center holds, stream by stream");
        api.MapPut("/discoverability", HandleAsync)
            .WithSummary("Set what others may learn that this center holds of a stream")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<DiscoverableView>> ReadAsync(Discoverable discoverable, CancellationToken cancel) => TypedResults.Ok(await discoverable.ReadAsync(cancel));

    private static async Task<NoContent> HandleAsync(DiscoverRequest request, Discover discover, CancellationToken cancel)
    {
        await discover.RunAsync(request, cancel);
        return TypedResults.NoContent();
    }
}
