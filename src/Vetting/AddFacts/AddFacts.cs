using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Ui;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Vetting.Attest;

namespace Tessera.Vetting.AddFacts;

/// <summary>Adds what was learned to the end of the report, dated; what the reporter said stays as it is.</summary>
internal sealed class AddFacts(IWork work, IRecordWriter writer, TimeProvider clock)
{
    public Task<SarView?> RunAsync(RecordId id, AddFactsRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await SarFile.FindAsync(db, id, cancel) is not { } file) return null;

        AddFactsRule.Check(file.Sar, db.Reader).Enforce();
        var now = clock.GetUtcNow();
        var stamp = $"Added {UiWords.DayAndTime(now.At(db.Reader.TimeZone))}, {db.Reader.Title}:";
        var body = file.Body with { Narrative = $"{file.Body.Narrative}\n\n{stamp}\n\n{request.Text.ReplaceLineEndings("\n").Trim()}" };
        await writer.ReviseAsync(db, file.Record, body, body.Text, cancel);
        await GuardLog.KeepAsync(db, id, body, now, cancel);
        return SarView.Of(file.Record, file.Sar);
    }, cancel);
}

/// <summary>While part one is written, and by those who write.</summary>
internal static class AddFactsRule
{
    public static Refusal? Check(Sar sar, Reader reader)
    {
        if (!reader.IsCenterStaff || !(reader.Holds(Duties.Vet) || reader.Holds(Duties.Write))) return NoDuty;
        return sar.WaitsForPartOne ? null : NotNow;
    }

    private static readonly Refusal NoDuty = new("vetting.write-duty", "Facts are added by vetters and writers of the owning center.", "Tessera: duties");

    private static readonly Refusal NotNow = new(
        "vetting.facts-fixed", "Part one is signed on these words. To add facts, the second reader sends it back.", "SAR-V1; SAR-V2");
}

internal static class AddFactsEndpoint
{
    public static void MapAddFacts(this IEndpointRouteBuilder api) => api
        .MapPost("/sars/{id}/facts", HandleAsync)
        .Sees()
        .WithSummary("Add what was learned to the report")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SarView>, NotFound>> HandleAsync(RecordId id, AddFactsRequest request, AddFacts add, CancellationToken cancel) =>
        await add.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
