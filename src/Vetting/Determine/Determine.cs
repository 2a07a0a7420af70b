using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;
using Tessera.Vetting.Clocks;

namespace Tessera.Vetting.Determine;

/// <summary>Part one: the first reader says what was seen. Kept as a draft until it is signed; signed, it waits for another.</summary>
internal sealed class Determine(IWork work, IRecordWriter writer, IDesk desk, VettingPolicy policy, TimeProvider clock)
{
    public Task<SarView?> RunAsync(RecordId id, DetermineRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await SarFile.FindAsync(db, id, cancel) is not { } file) return null;

        var said = PartOne.Of(request, file.Body.Narrative);
        if (request.Sign) PartOneRule.Check(file.Sar, Vetter.Of(db.Reader), said).Enforce();
        else DraftRule.Check(file.Sar, Vetter.Of(db.Reader)).Enforce();

        var round = await OpenRoundAsync(db, file, cancel);
        if (request.Sign) await SignAsync(db, file, round, said, cancel);
        else Keep(db, file, round, request);
        return SarView.Of(file.Record, file.Sar);
    }, cancel);

    private static async Task<Determination> OpenRoundAsync(TesseraDb db, SarFile file, CancellationToken cancel)
    {
        var last = await file.LastRoundAsync(db, cancel);
        if (last is { FirstAt: null }) return last;
        var next = new Determination { Record = file.Record.Id, Round = (last?.Round ?? 0) + 1 };
        db.Add(next);
        await db.SaveChangesAsync(cancel);
        return next;
    }

    private static void Keep(TesseraDb db, SarFile file, Determination round, DetermineRequest request)
    {
        round.Draft = JsonSerializer.Serialize(request, LogJson.Options);
        db.Audit("vetting.draft-kept", file.Record.Id, file.Record.CurrentVersion);
    }

    private async Task SignAsync(TesseraDb db, SarFile file, Determination round, PartOne said, CancellationToken cancel)
    {
        var (record, sar, now) = (file.Record, file.Sar, clock.GetUtcNow());
        round.SignPartOne(db.Reader, Training.SarVetting, record.CurrentVersion, said.AdditionalFacts, now);
        await db.SaveChangesAsync(cancel); // the wall asks who signed before it takes their facts
        db.AddRange(said.Behaviors.SelectMany(seen => seen.Facts.Select(fact =>
            new BehaviorFact { Determination = round.Id, Code = seen.Code, Fact = fact.Found!.Text, Observed = seen.Observed })));
        db.AddRange(Arguments(round, Argument.For, said.For).Concat(Arguments(round, Argument.Against, said.Against)));

        sar.WaitFor(SarStage.PartTwo, now, now + OutcomeClocks.ToVet(policy, record.Priority));
        writer.Move(db, record, record.State, SarStages.Word(sar.Stage));
        db.Announce("vetting.part-one-signed", record.Id, record.CurrentVersion, new { round.Round, behaviors = said.Behaviors.Select(seen => seen.Code) });
        await desk.TakeOffAsync(db, record.Id, Queues.Sars, cancel);
        await desk.PutAsync(db, SarDesk.Entry(record, sar), cancel);
    }

    private static IEnumerable<Argument> Arguments(Determination round, string side, IReadOnlyList<string> lines) =>
        lines.Select((text, at) => new Argument { Determination = round.Id, Side = side, Position = at, Text = text });
}

/// <summary>Anybody whose duty it is may write a draft; only the trained sign it.</summary>
internal static class DraftRule
{
    public static Refusal? Check(Sar sar, Vetter vetter) =>
        !sar.WaitsForPartOne ? NotWaiting : VetterRule.Check(vetter with { IsTrained = true });

    private static readonly Refusal NotWaiting = new(
        "vetting.not-part-one", "This SAR does not wait for part one: somebody signed it, or it is closed.", "Tessera: nothing done twice");
}

internal static class DetermineEndpoint
{
    public static void MapDetermine(this IEndpointRouteBuilder api) => api
        .MapPut("/sars/{id}/part-one", HandleAsync)
        .Sees()
        .WithSummary("Part one of the determination: keep as a draft, or sign")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SarView>, NotFound>> HandleAsync(RecordId id, DetermineRequest request, Determine determine, CancellationToken cancel) =>
        await determine.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
