using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Intake.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;
using Tessera.Vetting.Attest;
using Tessera.Vetting.Clocks;
using Tessera.Vetting.Guard;
using Tessera.Vetting.Kinds;

namespace Tessera.Vetting.MakeSar;

/// <summary>Makes a SAR of a tip: a new record that cites it, with the facts that were confirmed, on the desk of who vets.</summary>
internal sealed class MakeSar(IWork work, IRecordWriter writer, RecordKinds kinds, IMentions mentions, ITips tips, IDesk desk, VettingPolicy policy, TimeProvider clock)
{
    public Task<SarView?> RunAsync(RecordId id, MakeSarRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var tip = await db.Records.FirstOrDefaultAsync(record => record.Id == id, cancel);
        if (tip is null || !tip.IsOwnedBy(db.Reader.Agency)) return null;

        db.Subject = id;
        if (await MadeBeforeAsync(db, request.SubmitKey, cancel) is { } before) return before;
        var isPromoted = await db.Sars.AnyAsync(sar => sar.Tip == id, cancel);
        PromotionRule.Check(tip, await SarFile.PersonOfAsync(db, tip.Author, cancel), isPromoted, Vetter.Of(db.Reader)).Enforce();
        OwnWordsRule.Check(request.Title).Enforce();

        var made = await OpenAsync(db, tip, request, cancel);
        await writer.CiteAsync(db, made.Record, tip.Id, tip.CurrentVersion, Citation.PromotedFrom, cancel);
        await mentions.CarryAsync(db, tip, tip.CurrentVersion, made.Record, cancel);
        await tips.BecomesSarAsync(db, tip, cancel);
        return SarView.Of(made.Record, made.Sar);
    }, cancel);

    private async Task<SarView?> MadeBeforeAsync(TesseraDb db, string? key, CancellationToken cancel) =>
        key is not null && await writer.FindBySubmitKeyAsync(db, key, cancel) is { } id && await SarFile.FindAsync(db, id, cancel) is { } before
            ? SarView.Of(before.Record, before.Sar)
            : null;

    private async Task<(Record Record, Sar Sar)> OpenAsync(TesseraDb db, Record tip, MakeSarRequest request, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var body = await BodyAsync(db, tip, request, cancel);
        var record = await writer.OpenAsync(db, new NewRecord
        {
            Kind = SarKind.Name,
            Title = request.Title.Trim(),
            Body = body,
            Text = body.Text,
            Priority = tip.Priority,
            SubState = SarStages.Word(SarStage.PartOne),
            OccurredFrom = tip.OccurredFrom,
            OccurredTo = tip.OccurredTo,
            Caveats = tip.Caveats,
            SubmitKey = request.SubmitKey,
        }, cancel);
        var sar = new Sar
        {
            Record = record.Id,
            Owner = record.Owner,
            Tip = tip.Id,
            Sectors = [.. body.Sectors],
            TipClass = body.TipClass,
            GradeScheme = body.Grade.Scheme,
            GradeSource = body.Grade.Source,
            GradeContent = body.Grade.Content,
        };
        sar.WaitFor(SarStage.PartOne, now, now + OutcomeClocks.ToVet(policy, record.Priority));
        db.Add(sar);
        await db.SaveChangesAsync(cancel);
        await GuardLog.KeepAsync(db, record.Id, body, now, cancel);
        await desk.PutAsync(db, SarDesk.Entry(record, sar), cancel);
        return (record, sar);
    }

    private async Task<SarBody> BodyAsync(TesseraDb db, Record tip, MakeSarRequest request, CancellationToken cancel)
    {
        var part = await db.Parts.AsNoTracking().FirstAsync(p => p.Record == tip.Id && p.Version == tip.CurrentVersion && p.Name == RecordPart.Body, cancel);
        return new SarBody
        {
            Narrative = request.Narrative.ReplaceLineEndings("\n").Trim(),
            Details = TipText.Of(kinds.Of(tip.Kind), part).Details,
            Sectors = request.Sectors,
            TipClass = string.IsNullOrEmpty(request.TipClass) ? null : request.TipClass,
            Grade = request.Grade,
        };
    }
}

internal static class MakeSarEndpoint
{
    public static void MapMakeSar(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/sar", HandleAsync)
        .Sees()
        .WithSummary("Make a SAR of a tip: a new record that cites it")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SarView>, NotFound>> HandleAsync(RecordId id, MakeSarRequest request, MakeSar make, CancellationToken cancel) =>
        await make.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
