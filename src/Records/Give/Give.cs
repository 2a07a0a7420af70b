using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Give;

/// <summary>The grant a giving made.</summary>
public sealed record GivenView(GrantId Grant);

/// <summary>Gives the issued version of a record to an agency: grant, log entry and change in one transaction.</summary>
internal sealed class Give(IWork work, IRelease release)
{
    public Task<GivenView?> RunAsync(RecordId id, GiveRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        var giving = new Giving(request.Recipient!.Value, request.Purpose, request.NeedToKnow, request.Markings, request.Until);
        return new GivenView(await release.GiveAsync(db, record, giving, cancel));
    }, cancel);
}

internal static class GiveEndpoint
{
    public static void MapGive(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/grants", HandleAsync)
        .Sees()
        .WithSummary("Give a record's issued version to an agency")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<GivenView>, NotFound>> HandleAsync(
        RecordId id, GiveRequest request, Give give, CancellationToken cancel) =>
        await give.RunAsync(id, request, cancel) is { } given ? TypedResults.Ok(given) : TypedResults.NotFound();
}
