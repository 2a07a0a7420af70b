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

namespace Tessera.Records.Purge;

/// <summary>Destroys a record in every table, file and index; a tombstone without personal data stays, and recipients are told.</summary>
internal sealed class Purge(IFreshWork work, Forget forget)
{
    public async Task<string?> RunAsync(RecordId id, PurgeRequest request, CancellationToken cancel)
    {
        var number = await work.WriteAsync(async db =>
        {
            var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
            if (record is null) return null;

            db.Subject = id;
            if (!db.Reader.MayAct(record.Owner, Duties.Purge)) throw new RefusedException(NotYours);
            if (!string.Equals(record.Number, request.Number.Trim(), StringComparison.OrdinalIgnoreCase)) throw new RefusedException(WrongNumber);
            PurgeRule.Check(record, request.Reason).Enforce();
            db.Announce("record.purged", id, null, new { reason = request.Reason, kind = record.Kind });
            await db.SaveChangesAsync(cancel);
            await db.Database.SqlQuery<Guid[]>($"select records.purge({id.Value}, {request.Reason}) as \"Value\"").ToListAsync(cancel);
            return record.Number;
        }, cancel);

        if (number is not null) await forget.RunAsync(id, cancel);
        return number;
    }

    private static readonly Refusal NotYours = new(
        "records.purge-duty", "Only the owning center's staff with the purge duty may destroy a record.", "28 CFR 23.20(g)(3)");

    private static readonly Refusal WrongNumber = new(
        "records.purge-number", "The number typed is not this record's. Nothing was destroyed.", "Tessera: what cannot be undone is typed");
}

internal static class PurgeEndpoint
{
    public static void MapPurge(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/purge", HandleAsync)
        .Sees()
        .WithSummary("Destroy a record for cause")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> HandleAsync(RecordId id, PurgeRequest request, Purge purge, CancellationToken cancel) =>
        await purge.RunAsync(id, request, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
