using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;
using Tessera.Vetting.Clocks;
using Tessera.Vetting.Narrative;

namespace Tessera.Vetting.Decide;

/// <summary>Part two: another trained person decides what it means, and what follows from it happens in the same transaction.</summary>
internal sealed class Decide(IWork work, IRecordWriter writer, IDesk desk, Consequences consequences, VettingPolicy policy, TimeProvider clock)
{
    public Task<SarView?> RunAsync(RecordId id, DecideRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await SarFile.FindAsync(db, id, cancel) is not { } file) return null;

        var round = await file.LastRoundAsync(db, cancel);
        var now = clock.GetUtcNow();
        var said = await ReadAsync(db, file, round, request, cancel);
        PartTwoRule.Check(file.Sar, Vetter.Of(db.Reader), said, policy.MinimumChecks, now.DayAt(db.Reader.TimeZone)).Enforce();

        var rationale = await writer.SealAsync(db, id, said.Rationale, "rationale", cancel);
        round!.SignPartTwo(db.Reader, Training.SarVetting, said.Decision, rationale, now);
        db.Announce("vetting.decided", id, file.Record.CurrentVersion, new { round.Round, decision = Decisions.Word(said.Decision) });
        await db.SaveChangesAsync(cancel);
        await desk.TakeOffAsync(db, id, Queues.SecondReader, cancel);
        await consequences.FollowAsync(db, file, round, said, cancel);
        return SarView.Of(file.Record, file.Sar);
    }, cancel);

    private static async Task<PartTwo> ReadAsync(TesseraDb db, SarFile file, Determination? round, DecideRequest request, CancellationToken cancel)
    {
        var facts = round is null ? [] : await db.BehaviorFacts.AsNoTracking().Where(fact => fact.Determination == round.Id).Select(fact => fact.Fact).ToListAsync(cancel);
        return new PartTwo
        {
            Decision = request.Decision!.Value,
            Rationale = request.Rationale.Trim(),
            CloseReason = request.CloseReason,
            Told = request.Agency?.Trim(),
            AnswerBy = request.AnswerBy,
            FirstReader = round?.FirstPerson ?? default,
            Author = await file.AuthorAsync(db, cancel),
            FactGone = facts.Any(fact => FactFinder.Find(file.Body.Narrative, fact) is null),
            ChecksMade = await db.ChecksMade.AsNoTracking().Where(check => check.Record == file.Record.Id).Select(check => check.Type).ToListAsync(cancel),
            Unanswered = (await file.UnansweredAsync(db, cancel)).Count,
        };
    }
}

internal static class DecideEndpoint
{
    public static void MapDecide(this IEndpointRouteBuilder api) => api
        .MapPost("/sars/{id}/part-two", HandleAsync)
        .Sees()
        .WithSummary("Part two of the determination: decide on a potential nexus to terrorism")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SarView>, NotFound>> HandleAsync(RecordId id, DecideRequest request, Decide decide, CancellationToken cancel) =>
        await decide.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
