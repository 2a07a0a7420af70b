using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Hold;

/// <summary>Stops destruction while an authority demands it; use and clocks of access go on (regulation 1.3(h) h-8).</summary>
internal sealed class PlaceHold(IWork work, IRecordWriter writer, TimeProvider clock)
{
    public Task<string?> RunAsync(RecordId id, HoldRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        Require(db, record);
        if (record.OnHold) throw new RefusedException(Already);
        var reason = await writer.SealAsync(db, id, request.Reason, "hold", cancel);
        db.Add(new HoldRow { Id = Guid.CreateVersion7(), Record = id, Authority = request.Authority.Trim(), Reason = reason, PlacedBy = db.Reader.Posting, PlacedAt = clock.GetUtcNow() });
        record.OnHold = true;
        db.Announce("record.held", id);
        return record.Number;
    }, cancel);

    public Task<string?> LiftAsync(RecordId id, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        Require(db, record);
        foreach (var hold in await db.Set<HoldRow>().Where(h => h.Record == id && h.LiftedAt == null).ToListAsync(cancel))
            (hold.LiftedBy, hold.LiftedAt) = (db.Reader.Posting, clock.GetUtcNow());
        record.OnHold = false;
        db.Announce("record.hold-lifted", id);
        return record.Number;
    }, cancel);

    private static void Require(TesseraDb db, Record record)
    {
        db.Subject = record.Id;
        if (!db.Reader.MayAct(record.Owner, Duties.Privacy)) throw new RefusedException(NotYours);
    }

    private static readonly Refusal NotYours = new("records.hold-duty", "Only the owning center's privacy officer places and lifts holds.", "Tessera: duties; regulation 6.4");
    private static readonly Refusal Already = new("records.already-held", "This record is on hold already.", "Tessera: nothing done twice");
}

internal static class HoldEndpoint
{
    public static void MapHold(this IEndpointRouteBuilder api)
    {
        api.MapPost("/records/{id}/hold", PlaceAsync).Sees().WithSummary("Place a legal hold")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapDelete("/records/{id}/hold", LiftAsync).Sees().WithSummary("Lift the legal hold").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<NoContent, NotFound>> PlaceAsync(RecordId id, HoldRequest request, PlaceHold hold, CancellationToken cancel) =>
        await hold.RunAsync(id, request, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();

    private static async Task<Results<NoContent, NotFound>> LiftAsync(RecordId id, PlaceHold hold, CancellationToken cancel) =>
        await hold.LiftAsync(id, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
