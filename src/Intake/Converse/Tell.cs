using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Intake.Triage;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Converse;

/// <summary>Choose what the receipt says: one of the fixed phrases.</summary>
public sealed class TellRequest
{
    /// <summary>Read, More, Passed, Acted or Closed.</summary>
    [Required(ErrorMessage = "Choose what the receipt shall say.")]
    public ReceiptPhrase? Phrase { get; set; }
}

/// <summary>A named supervisor chooses what the reporter hears; it is never computed (ARCHITECTURE idea 7).</summary>
internal sealed class Tell(IWork work, TimeProvider clock)
{
    public Task<string?> RunAsync(RecordId id, TellRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await TipOf.FindAsync(db, id, cancel) is not { } found) return null;
        var (record, tip) = found;

        if (!db.Reader.Holds(Duties.Supervise) || !record.IsOwnedBy(db.Reader.Agency)) throw new RefusedException(NotYours);
        if (tip.Envelope is not { } envelope) throw new RefusedException(NoReceipt);

        var code = request.Phrase!.Value.ToString().ToLowerInvariant();
        await db.Database.SqlQuery<bool>($"select portal.tell({envelope}, {code}) as \"Value\"").ToListAsync(cancel);
        db.Add(new Told { Id = Guid.CreateVersion7(), Record = id, Phrase = code, At = clock.GetUtcNow(), ByPosting = db.Reader.Posting });
        db.Announce("tip.told", id, record.CurrentVersion, new { code });
        return record.Number;
    }, cancel);

    private static readonly Refusal NotYours = new("intake.tell-duty", "A supervisor of the owning center chooses what the receipt says.", "Tessera: what the reporter learns is chosen by a named supervisor");
    private static readonly Refusal NoReceipt = new("intake.no-receipt", "This tip came without a receipt: there is nobody to tell.", "Regulation PP-6");
}

internal static class TellEndpoint
{
    public static void MapTell(this IEndpointRouteBuilder api) => api
        .MapPost("/tips/{id}/phrases", HandleAsync).Sees()
        .WithSummary("Choose what the receipt says")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> HandleAsync(RecordId id, TellRequest request, Tell tell, CancellationToken cancel) =>
        await tell.RunAsync(id, request, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
