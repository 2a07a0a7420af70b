using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Tasking.Send;

/// <summary>The asks that were sent, one a recipient.</summary>
public sealed record SentView(IReadOnlyList<AskId> Asks);

/// <summary>Gives the record to each recipient and asks them to act: all of them or none, in one transaction.</summary>
internal sealed class SendAsk(IWork work, IRelease release, TimeProvider clock)
{
    public Task<SentView?> RunAsync(RecordId id, SendRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        db.Subject = id;
        var now = clock.GetUtcNow();
        var due = request.Due!.Value.FromWallClock(db.Reader.TimeZone).ToUniversalTime();
        SendRule.Check(record, db.Reader, due, now, record.PurgeOn.EndAt(db.Reader.TimeZone)).Enforce();

        var informed = await InformedAtAsync(db, record, cancel);
        var asks = new List<AskId>();
        foreach (var recipient in request.Recipients.Distinct())
        {
            var (grant, markings) = await GrantAsync(db, record, new(recipient, request.Purpose, request.NeedToKnow, request.Markings, request.Until), now, cancel);
            var ask = new Ask
            {
                Id = IdOf(request.Key, recipient), Number = await AskNumbers.NextAsync(db, now, cancel), Record = id, Version = record.IssuedVersion!.Value, GrantId = grant,
                Owner = record.Owner, Sender = record.Owner, Recipient = recipient, Wanted = request.Wanted, Words = request.Words.Trim(),
                Markings = markings, MayHandOn = request.MayHandOn, InformedAt = informed, SentBy = db.Reader.Posting, SentAt = now, DueAt = due,
                Priority = record.Priority,
            };
            db.Add(ask);
            await db.SaveChangesAsync(cancel); // a step is seen through its ask: the ask must be there first
            AskChange.Say(db, ask, now);
            asks.Add(ask.Id);
        }

        return new SentView(asks);
    }, cancel);

    /// <summary>A form sent twice makes the same ids, and the database refuses the second.</summary>
    private static AskId IdOf(string? key, AgencyId recipient) => string.IsNullOrEmpty(key)
        ? AskId.New()
        : new AskId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"ask {key} {recipient}")).AsSpan(0, 16)));

    /// <summary>What the recipient has already is asked about under the same rules, and no marking of the first giving is lost by the second.</summary>
    private async Task<(GrantId Grant, string[] Markings)> GrantAsync(TesseraDb db, Record record, Giving giving, DateTimeOffset now, CancellationToken cancel)
    {
        var grants = await db.Grants.AsNoTracking().Where(g => g.Record == record.Id && g.Recipient == giving.Recipient && g.FromVersion == record.IssuedVersion).ToListAsync(cancel);
        if (grants.Find(grant => grant.IsOpen(now)) is not { } open) return (await release.GiveAsync(db, record, giving, cancel), [.. giving.Markings]);

        await release.CheckAsync(db, record, giving, cancel);
        return (open.Id, [.. giving.Markings.Union(open.Markings, StringComparer.Ordinal)]);
    }

    /// <summary>The information is as old as the oldest record this one was promoted from.</summary>
    private static async Task<DateTimeOffset> InformedAtAsync(TesseraDb db, Record record, CancellationToken cancel)
    {
        var before = await (from citation in db.Citations.AsNoTracking()
                            join cited in db.Records.AsNoTracking() on citation.Cites equals cited.Id
                            where citation.Record == record.Id && citation.How == Citation.PromotedFrom
                            select cited.ReceivedAt).ToListAsync(cancel);
        return before.Append(record.ReceivedAt).Min();
    }
}

internal static class SendAskEndpoint
{
    public static void MapSendAsk(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/asks", HandleAsync)
        .Sees()
        .WithSummary("Give a record's issued version to agencies and ask them to act")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SentView>, NotFound>> HandleAsync(RecordId id, SendRequest request, SendAsk send, CancellationToken cancel) =>
        await send.RunAsync(id, request, cancel) is { } sent ? TypedResults.Ok(sent) : TypedResults.NotFound();
}
