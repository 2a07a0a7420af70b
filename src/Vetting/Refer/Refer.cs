using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;
using Tessera.Vetting.Clocks;

namespace Tessera.Vetting.Refer;

/// <summary>Keeps who was told, by whom, when and what. Where life is at risk the record becomes immediate, and vetting goes on beside it.</summary>
internal sealed class Refer(IWork work, IRecordWriter writer, IDesk desk, VettingPolicy policy, TimeProvider clock)
{
    public Task<ReferralView?> RunAsync(RecordId id, ReferRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null || !record.IsOwnedBy(db.Reader.Agency)) return null;

        db.Subject = id;
        ReferralRule.Check(record, ReferralRule.HoldsDuty(db.Reader), request.Urgent).Enforce();
        var referral = new Referral
        {
            Record = id,
            Urgent = request.Urgent,
            Told = request.Told.Trim(),
            How = request.How,
            Words = await writer.SealAsync(db, id, request.Words.Trim(), "referral", cancel),
            By = db.Reader.Posting,
            At = clock.GetUtcNow(),
        };
        db.Add(referral);
        db.Announce("vetting.referred", id, record.CurrentVersion, new { referral.Urgent, referral.How });
        if (request.Urgent) await HurryAsync(db, record, cancel);
        return new ReferralView(referral.Told, referral.At);
    }, cancel);

    private async Task HurryAsync(TesseraDb db, Record record, CancellationToken cancel)
    {
        if (record.Priority is not Priority.Immediate) writer.Prioritise(db, record, Priority.Immediate);
        if (await db.Sars.FirstOrDefaultAsync(sar => sar.Record == record.Id, cancel) is not { IsOpen: true } sar) return;
        sar.Hurry(clock.GetUtcNow() + OutcomeClocks.ToVet(policy, Priority.Immediate));
        await desk.PutAsync(db, SarDesk.Entry(record, sar), cancel);
    }
}

/// <summary>Who was told, and when.</summary>
internal sealed record ReferralView(string Told, DateTimeOffset At);

internal static class ReferEndpoint
{
    public static void MapRefer(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/referrals", HandleAsync)
        .Sees()
        .WithSummary("Keep that somebody was told by hand, at once where life is at risk")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReferralView>, NotFound>> HandleAsync(RecordId id, ReferRequest request, Refer refer, CancellationToken cancel) =>
        await refer.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
