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
using Tessera.Vetting.Kinds;

namespace Tessera.Vetting.Approve;

/// <summary>Issues an ISE-SAR: says whether personal data is in it, and freezes what goes out.</summary>
internal sealed class Approve(IFreshWork work, IRecordWriter writer, IDesk desk, TimeProvider clock)
{
    public Task<IseSarView?> RunAsync(RecordId id, ApproveRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        var iseSar = record is null ? null : await db.IseSars.FirstOrDefaultAsync(ise => ise.Record == id, cancel);
        if (record is null || iseSar is null) return null;

        db.Subject = id;
        var holds = request.HoldsPersonalData!.Value;
        var body = IseSarKind.Read(await SarFile.BodyOfAsync(db, record, cancel)) with { HoldsPersonalData = holds };
        PersonId[] readers = [await SarFile.PersonOfAsync(db, record.Author, cancel), await SarFile.PersonOfAsync(db, iseSar.FirstBy, cancel), await SarFile.PersonOfAsync(db, iseSar.SecondBy, cancel)];
        ApproveRule.Check(record, readers, Approver.Of(db.Reader), holds, $"{record.Title}\n{body.Text}").Enforce();

        await writer.ReviseAsync(db, record, body, body.Text, cancel);
        iseSar.Approve(holds ? IseSar.Present : IseSar.Absent, db.Reader.Posting, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await writer.IssueAsync(db, record, cancel);
        writer.Move(db, record, record.State);
        db.Announce("vetting.approved", id, record.CurrentVersion, new { personalData = iseSar.PersonalData });
        await desk.TakeOffAsync(db, id, Queues.SecondReader, cancel);
        return new IseSarView(record.Id, record.Number, iseSar.PersonalData!, record.ReviewOn, record.PurgeOn);
    }, cancel);
}

/// <summary>An approved ISE-SAR, with the days its header carries.</summary>
internal sealed record IseSarView(RecordId Record, string Number, string PersonalData, DateOnly ReviewOn, DateOnly PurgeOn);

internal static class ApproveEndpoint
{
    public static void MapApprove(this IEndpointRouteBuilder api) => api
        .MapPost("/sars/{id}/approval", HandleAsync)
        .Sees()
        .WithSummary("Approve an ISE-SAR: is personal data in it?")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<IseSarView>, NotFound>> HandleAsync(RecordId id, ApproveRequest request, Approve approve, CancellationToken cancel) =>
        await approve.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
