using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Converse;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Triage;

/// <summary>Close a tip for a reason.</summary>
public sealed class CloseTipRequest
{
    /// <summary>A code of the closing reasons, such as not-credible.</summary>
    [Required(ErrorMessage = "Choose why it is closed.")]
    [MaxLength(40)]
    public string Reason { get; set; } = "";
}

/// <summary>Ends a tip that leads nowhere: off the desk, and its clock shortened.</summary>
internal sealed class CloseTip(IWork work, IRecordWriter records, MessageDesk desk, TimeProvider clock)
{
    public Task<string?> RunAsync(RecordId id, CloseTipRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await TipOf.FindAsync(db, id, cancel) is not { } found) return null;
        var (record, tip) = found;

        TriageAct.Check(record, tip, db.Reader).Enforce();
        if (!CloseReasons.All.ContainsKey(request.Reason)) throw new RefusedException(NoReason);

        var now = clock.GetUtcNow();
        (tip.Outcome, tip.Why, tip.DecidedBy, tip.DecidedAt) = ("closed", request.Reason, db.Reader.Posting, now);
        records.Move(db, record, RecordState.Rejected, "closed");
        var goes = now.DayAt(db.Reader.TimeZone).AddDays(CloseReasons.DaysKept(request.Reason));
        if (goes < record.PurgeOn) records.Shorten(db, record, goes);
        await desk.DecidedAsync(db, record, cancel);
        return record.Number;
    }, cancel);

    private static readonly Refusal NoReason = new("intake.close-reason", "Say why it is closed: choose one of the reasons.", "Regulation SAR-V6");
}

/// <summary>A tip with its record, as its verbs load it.</summary>
internal static class TipOf
{
    public static async Task<(Record Record, Tip Tip)?> FindAsync(TesseraDb db, RecordId id, CancellationToken cancel)
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        var tip = await db.Tips.FirstOrDefaultAsync(t => t.Record == id, cancel);
        if (record is null || tip is null) return null;
        db.Subject = id;
        return (record, tip);
    }
}

internal static class CloseTipEndpoint
{
    public static void MapCloseTip(this IEndpointRouteBuilder api) => api
        .MapPost("/tips/{id}/close", HandleAsync).Sees()
        .WithSummary("Close a tip for a reason")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> HandleAsync(RecordId id, CloseTipRequest request, CloseTip close, CancellationToken cancel) =>
        await close.RunAsync(id, request, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
