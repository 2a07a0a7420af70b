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
using Tessera.Tasking.Send;

namespace Tessera.Tasking.HandOn;

/// <summary>Hands an ask on where its sender allowed it: the next agency gets the same version under the same terms, in the owner's log.</summary>
internal sealed class HandOnAsk(AskChange change, IRelease release)
{
    public Task<AskMoved?> RunAsync(AskId id, HandOnRequest request, CancellationToken cancel) => change.RunAsync(id, async (db, ask, now) =>
    {
        var to = request.To!.Value;
        ask.HandOnBy(db.Reader, to, now);
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == ask.Record, cancel) ?? throw new NotVisibleException();
        var recipients = await release.RecipientsAsync(db, record, ask.Markings, cancel);
        var recipient = recipients.FirstOrDefault(r => r.Id == to) ?? throw new NotVisibleException();
        recipient.Refusal.Enforce();

        var grant = GrantId.New();
        if (!await CopyGrantAsync(db, ask, grant, to, cancel)) throw new RefusedException(HandOnRule.OutOfReach);
        var next = new Ask
        {
            Id = AskId.New(), Number = await AskNumbers.NextAsync(db, now, cancel), Record = ask.Record, Version = ask.Version, GrantId = grant,
            Owner = ask.Owner, Sender = ask.Recipient, Recipient = to, Parent = ask.Id, Wanted = ask.Wanted, Words = request.Words.Trim(), Markings = ask.Markings,
            InformedAt = ask.InformedAt, SentBy = db.Reader.Posting, SentAt = now, DueAt = ask.DueAt, Priority = ask.Priority,
        };
        db.Add(next);
        await db.SaveChangesAsync(cancel);
        AskChange.Say(db, next, now);
        db.Announce("record.given", ask.Record, ask.Version, new { grant, recipient = to, handedOnBy = ask.Recipient });
    }, cancel);

    /// <summary>The database writes the grant, for only an owner may; it checks once more that this reader was allowed to.</summary>
    private static async Task<bool> CopyGrantAsync(TesseraDb db, Ask ask, GrantId grant, AgencyId to, CancellationToken cancel) =>
        (await db.Database.SqlQuery<bool>($"""select tasking.hand_on({ask.Id.Value}, {grant.Value}, {to.Value}) as "Value" """).ToListAsync(cancel))[0];
}

internal static class HandOnAskEndpoint
{
    public static void MapHandOnAsk(this IEndpointRouteBuilder api) => api
        .MapPost("/asks/{ask}/hand-on", HandleAsync).SeesAsk()
        .WithSummary("Hand an ask on to another agency, where its sender allowed it")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AskMoved>, NotFound>> HandleAsync(AskId ask, HandOnRequest request, HandOnAsk handOn, CancellationToken cancel) =>
        await handOn.RunAsync(ask, request, cancel) is { } moved ? TypedResults.Ok(moved) : TypedResults.NotFound();
}
