using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Vetting.Check;

/// <summary>Keeps that something was looked up, and what came of it.</summary>
internal sealed class Check(IWork work, TimeProvider clock)
{
    public Task<CheckView?> RunAsync(RecordId id, CheckRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await SarFile.FindAsync(db, id, cancel) is not { } file) return null;

        MayCheckRule.Check(file.Sar, db.Reader).Enforce();
        var made = new CheckMade
        {
            Record = id,
            Type = request.Type,
            Result = request.Result,
            Note = request.Note?.Trim() ?? "",
            By = db.Reader.Posting,
            At = clock.GetUtcNow(),
        };
        db.Add(made);
        db.Announce("vetting.checked", id, file.Record.CurrentVersion, new { made.Type, made.Result });
        return new CheckView(made.Type, made.Result, made.At);
    }, cancel);
}

/// <summary>A check that was made.</summary>
internal sealed record CheckView(string Type, string Result, DateTimeOffset At);

/// <summary>Who makes checks, and until when.</summary>
internal static class MayCheckRule
{
    public static Refusal? Check(Sar sar, Reader reader)
    {
        if (!reader.IsCenterStaff || !(reader.Holds(Duties.Vet) || reader.Holds(Duties.Triage) || reader.Holds(Duties.Write))) return NoDuty;
        return sar.IsOpen ? null : Over;
    }

    private static readonly Refusal NoDuty = new("vetting.check-duty", "Checks are made by vetters, triage and writers of the owning center.", "Tessera: duties");
    private static readonly Refusal Over = new("vetting.not-open", "This SAR is decided or closed already.", "Tessera: nothing done twice");
}

internal static class CheckEndpoint
{
    public static void MapCheck(this IEndpointRouteBuilder api) => api
        .MapPost("/sars/{id}/checks", HandleAsync)
        .Sees()
        .WithSummary("Keep that a check was made, also where nothing was found")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<CheckView>, NotFound>> HandleAsync(RecordId id, CheckRequest request, Check check, CancellationToken cancel) =>
        await check.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
