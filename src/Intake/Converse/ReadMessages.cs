using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Access.Contracts;
using Tessera.Intake.Triage;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Converse;

/// <summary>Say that what the reporter wrote was read.</summary>
public sealed class ReadMessagesRequest
{
    /// <summary>The newest message that was shown; one that came meanwhile stays unread.</summary>
    [Required]
    public Guid? Through { get; set; }
}

/// <summary>Somebody says that they have read what the reporter wrote: also on a tip that was decided long ago, where there is nothing else to do.</summary>
internal sealed class ReadMessages(IWork work, MessageDesk desk)
{
    public Task<string?> RunAsync(RecordId id, ReadMessagesRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await TipOf.FindAsync(db, id, cancel) is not { } found) return null;
        var (record, tip) = found;

        if (!db.Reader.Holds(Duties.Triage) || !record.IsOwnedBy(db.Reader.Agency)) throw new RefusedException(NotYours);
        await desk.ReadAsync(db, record, tip, request.Through!.Value, cancel);
        db.Audit("tip.messages-read", id, record.CurrentVersion);
        return record.Number;
    }, cancel);

    private static readonly Refusal NotYours = new("intake.read-duty", "Triage of the owning center reads what the reporter wrote.", "Tessera: may act");
}

internal static class ReadMessagesEndpoint
{
    public static void MapReadMessages(this IEndpointRouteBuilder api) => api
        .MapPost("/tips/{id}/messages/read", HandleAsync).Sees()
        .WithSummary("Say that the reporter's messages were read")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> HandleAsync(RecordId id, ReadMessagesRequest request, ReadMessages read, CancellationToken cancel) =>
        await read.RunAsync(id, request, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
