using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Graph.Mentions;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.AddMention;

/// <summary>Puts a fact into an own record by hand; it is compared at once.</summary>
internal sealed class AddMention(IWork work, IMentions mentions)
{
    public Task<MentionView?> RunAsync(RecordId id, AddMentionRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        db.Subject = id;
        MentionRule.MayDecide(record, db.Reader).Enforce();
        var parent = await ParentAsync(db, record, request, cancel);
        MentionRule.Parent(request.Role, parent is not null).Enforce();
        var wanted = new NewMention
        {
            Kind = request.Kind!.Value,
            Role = request.Role,
            Parent = parent,
            Attributes = HandAttributes.Of(request.Kind.Value, request.Text, request.More),
            Grade = string.IsNullOrEmpty(request.GradeSource) ? null : new(request.GradeSource, request.GradeContent!),
        };
        await mentions.AddAsync(db, record, [wanted], MentionSource.Hand, cancel);
        return (await db.Mentions.FindAsync([wanted.Id], cancel))!.View();
    }, cancel);

    private static async Task<MentionId?> ParentAsync(TesseraDb db, Record record, AddMentionRequest request, CancellationToken cancel)
    {
        if (request.Role is not MentionRole.Associate || request.Parent is not { } wanted) return null;
        var parent = new MentionId(wanted);
        var stands = await db.Mentions.AnyAsync(
            m => m.Id == parent && m.Record == record.Id && m.Version == record.CurrentVersion && m.State == MentionState.Confirmed && m.Role != MentionRole.Associate, cancel);
        return stands ? parent : null;
    }
}

internal static class AddMentionEndpoint
{
    public static void MapAddMention(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/mentions", HandleAsync)
        .Sees()
        .WithSummary("Add a fact to a record by hand")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<MentionView>, NotFound>> HandleAsync(RecordId id, AddMentionRequest request, AddMention add, CancellationToken cancel) =>
        await add.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
