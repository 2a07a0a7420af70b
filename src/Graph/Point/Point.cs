using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tessera.Access.Contracts;
using Tessera.Graph.See;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Point;

/// <summary>Asks the pointer function: apart from everything the reader sees, counted, capped, written down on both sides.</summary>
internal sealed class Point(IWork work)
{
    /// <summary>A person asks for one purpose at most so often in a day: enough for work, too little for fishing. The database holds them to it, and to 100 for all.</summary>
    public const int MostADay = 40;

    private const string Capped = "TS002";

    public Task<IReadOnlyList<PointerView>?> RunAsync(RecordId id, PointRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        db.Subject = id;
        PointRule.MayAsk(record, db.Reader).Enforce();
        var holders = await AskAsync(db, id, request.Purpose, cancel);
        db.Audit("pointer.asked", id, null, new { purpose = request.Purpose, holders });
        return (IReadOnlyList<PointerView>?)await OfAsync(db, id, cancel);
    }, cancel);

    /// <summary>What was asked from this record before, newest first.</summary>
    public static async Task<IReadOnlyList<PointerView>> OfAsync(TesseraDb db, RecordId id, CancellationToken cancel)
    {
        var entries = await db.PointerLog.Where(entry => entry.Side == PointerEntry.Asker && entry.Record == id).ToListAsync(cancel);
        var names = await db.NamesOfAsync(entries.Select(entry => entry.AskerPosting), cancel);
        var holders = entries.Select(entry => entry.Holder).OfType<AgencyId>().Distinct().ToList();
        var centers = await db.Agencies.Where(agency => holders.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, agency => agency.Name, cancel);
        return
        [
            .. entries.GroupBy(entry => (entry.At, entry.AskerPosting, entry.Purpose)).OrderByDescending(asking => asking.Key.At)
                .Select(asking => new PointerView(asking.Key.At, names.GetValueOrDefault(asking.Key.AskerPosting, ""), asking.Key.Purpose,
                    [.. asking.Where(entry => entry.Holder is not null)
                        .Select(entry => new HolderView(entry.Holder!.Value, centers.GetValueOrDefault(entry.Holder.Value, ""), entry.Contact ?? "", [.. entry.Kinds.Select(IdentifierWords.Of)], entry.Numbers))
                        .OrderBy(holder => holder.Name, StringComparer.Ordinal)])),
        ];
    }

    private static async Task<int> AskAsync(TesseraDb db, RecordId id, string purpose, CancellationToken cancel)
    {
        try
        {
            return (await db.Database.SqlQuery<int?>($"select graph.point({id.Value}, {purpose}, {MostADay}) as \"Value\"").ToListAsync(cancel))[0]
                ?? throw new NotVisibleException();
        }
        catch (PostgresException error) when (error.SqlState == Capped)
        {
            throw new RefusedException(PointRule.Enough);
        }
    }
}

internal static class PointEndpoint
{
    public static void MapPoint(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/pointers", HandleAsync)
        .Sees()
        .WithSummary("Ask who else holds something on what a record names")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<IReadOnlyList<PointerView>>, NotFound>> HandleAsync(RecordId id, PointRequest request, Point point, CancellationToken cancel) =>
        await point.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
