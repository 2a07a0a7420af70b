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

/// <summary>Write to the holder of the receipt: ask for facts, thank, say what to keep.</summary>
public sealed class AnswerRequest
{
    [Required(ErrorMessage = "Write what you want to say or ask.")]
    [MaxLength(4000, ErrorMessage = "At most 4,000 characters.")]
    public string Text { get; set; } = "";

    /// <summary>Made when the form is shown; the same form sent twice is one message.</summary>
    public Guid? Key { get; set; }
}

/// <summary>The center writes; only the receipt reads it, since it is sealed under the key that came with the report.</summary>
internal sealed class Answer(IWork work, IRecordWriter records, TimeProvider clock)
{
    public Task<string?> RunAsync(RecordId id, AnswerRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await TipOf.FindAsync(db, id, cancel) is not { } found) return null;
        var (record, tip) = found;

        if (!db.Reader.Holds(Duties.Triage) || !record.IsOwnedBy(db.Reader.Agency)) throw new RefusedException(NotYours);
        if (tip.Envelope is not { } envelope || tip.ReplyKey is null) throw new RefusedException(NoReceipt);

        var message = request.Key ?? Secrets.RandomId();
        if (await db.TipMessages.AnyAsync(m => m.Id == message && m.Record == id, cancel)) return record.Number;

        var replyKey = ReplyKey.From(Convert.FromBase64String(await records.UnsealAsync(db, id, tip.ReplyKey, "reply key", cancel)));
        var copy = replyKey.Seal(request.Text, message);
        await db.Database.SqlQuery<bool>($"select portal.answer({envelope}, {message}, {copy}) as \"Value\"").ToListAsync(cancel);
        await db.Database.SqlQuery<bool>($"select portal.tell({envelope}, 'more') as \"Value\"").ToListAsync(cancel);
        db.Add(new TipMessage { Id = message, Record = id, FromCenter = true, At = clock.GetUtcNow(), Sealed = await records.SealAsync(db, id, request.Text, $"message {message}", cancel), ByPosting = db.Reader.Posting });
        db.Announce("tip.answered", id, record.CurrentVersion);
        return record.Number;
    }, cancel);

    private static readonly Refusal NotYours = new("intake.answer-duty", "Triage of the owning center writes to the reporter.", "Tessera: may act");
    private static readonly Refusal NoReceipt = new("intake.no-receipt", "This tip came without a receipt: there is nowhere to write to.", "Regulation PP-6");
}

internal static class AnswerEndpoint
{
    public static void MapAnswer(this IEndpointRouteBuilder api) => api
        .MapPost("/tips/{id}/messages", HandleAsync).Sees()
        .WithSummary("Write to the holder of the receipt")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> HandleAsync(RecordId id, AnswerRequest request, Answer answer, CancellationToken cancel) =>
        await answer.RunAsync(id, request, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
