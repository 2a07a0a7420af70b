using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Converse;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake.Triage;

/// <summary>Hand a tip to those whose work it is: local police, 911, the JTTF. What was told, to whom and when is kept.</summary>
public sealed class ReferTipRequest
{
    [Required(ErrorMessage = "Say to whom, such as: Manassas City Police, Sgt. on duty.")]
    [MaxLength(200)]
    public string To { get; set; } = "";

    /// <summary>Life is at risk: it was told now, by voice; vetting goes on beside it (regulation SAR-V7).</summary>
    public bool LifeAtRisk { get; set; }

    /// <summary>Made when the form is shown; the same form sent twice is one telling.</summary>
    public Guid? Key { get; set; }
}

/// <summary>Refers a tip, and writes down who was told. With life at risk it stays on the desk, first of all; otherwise it is done.</summary>
internal sealed class ReferTip(IWork work, IRecordWriter records, IDesk desk, MessageDesk messages, TimeProvider clock)
{
    public Task<string?> RunAsync(RecordId id, ReferTipRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await TipOf.FindAsync(db, id, cancel) is not { } found) return null;
        var (record, tip) = found;

        (request.LifeAtRisk ? TriageAct.CheckDuty(record, db.Reader) : TriageAct.Check(record, tip, db.Reader)).Enforce();
        var (now, key) = (clock.GetUtcNow(), request.Key ?? Secrets.RandomId());
        if (await db.Referrals.AnyAsync(referral => referral.Id == key && referral.Record == id, cancel)) return record.Number;

        db.Add(new Referral { Id = key, Record = id, Told = request.To.Trim(), Urgent = request.LifeAtRisk, At = now, ByPosting = db.Reader.Posting });
        if (request.LifeAtRisk)
        {
            records.Prioritise(db, record, Priority.Immediate);
            if (tip.Outcome is null) await FirstOnDeskAsync(db, record, now, cancel);
            db.Announce("tip.threat-to-life", id, record.CurrentVersion);
        }
        else
        {
            (tip.Outcome, tip.ReferredTo, tip.DecidedBy, tip.DecidedAt) = ("referred", request.To.Trim(), db.Reader.Posting, now);
            records.Move(db, record, RecordState.Rejected, "referred");
            await messages.DecidedAsync(db, record, cancel);
        }

        return record.Number;
    }, cancel);

    private async Task FirstOnDeskAsync(TesseraDb db, Record record, DateTimeOffset now, CancellationToken cancel)
    {
        await desk.TakeOffAsync(db, record.Id, Queues.Tips, cancel);
        await desk.PutAsync(db, new DeskEntry(record.Id, record.Owner, Queues.Life, now.AddMinutes(5), now, "Told, follow up", Priority.Immediate), cancel);
    }
}

internal static class ReferTipEndpoint
{
    public static void MapReferTip(this IEndpointRouteBuilder api) => api
        .MapPost("/tips/{id}/referrals", HandleAsync).Sees()
        .WithSummary("Refer a tip, or tell now that life is at risk")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> HandleAsync(RecordId id, ReferTipRequest request, ReferTip refer, CancellationToken cancel) =>
        await refer.RunAsync(id, request, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
