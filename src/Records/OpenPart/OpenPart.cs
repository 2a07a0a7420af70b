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

namespace Tessera.Records.OpenPart;

/// <summary>What a sealed part says, once its opening is written down.</summary>
public sealed record OpenedPart(string Name, string Text);

/// <summary>Opens the reporter's part for a purpose. The purpose is kept under the record's key; the log row says who and when.</summary>
internal sealed class OpenPart(IWork work, IRecordWriter writer)
{
    public Task<OpenedPart?> RunAsync(RecordId id, string name, OpenPartRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        db.Subject = id;
        var part = await db.Parts.AsNoTracking().Where(p => p.Record == id && p.Name == name && p.Sealed != null)
            .OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancel);
        if (part is null) return null;
        if (!MayOpen(db.Reader)) throw new RefusedException(NotYours);

        var purpose = await writer.SealAsync(db, id, request.Purpose, "opening", cancel);
        db.Audit("part.opened", id, part.Version, new { part = name, purpose = Convert.ToBase64String(purpose) });
        return new OpenedPart(name, await writer.UnsealAsync(db, id, part.Sealed!, name, cancel));
    }, cancel);

    private static bool MayOpen(Reader reader) =>
        reader.IsCenterStaff && (reader.Holds(Duties.Triage) || reader.Holds(Duties.Supervise) || reader.Holds(Duties.Privacy));

    private static readonly Refusal NotYours = new(
        "records.open-part", "The reporter's identity is opened by triage, a supervisor or the privacy officer of the owning center.", "Regulation PP-7; 28 CFR 23.20(g)");
}

internal static class OpenPartEndpoint
{
    public static void MapOpenPart(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/parts/{name}/open", HandleAsync)
        .Sees()
        .WithSummary("Open a sealed part for a purpose")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<OpenedPart>, NotFound>> HandleAsync(
        RecordId id, string name, OpenPartRequest request, OpenPart open, CancellationToken cancel) =>
        await open.RunAsync(id, name, request, cancel) is { } opened ? TypedResults.Ok(opened) : TypedResults.NotFound();
}
