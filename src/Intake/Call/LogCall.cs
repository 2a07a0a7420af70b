using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Access.Contracts;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Call;

/// <summary>A call becomes a tip with the desk row of its priority; the caller is sealed as any reporter is.</summary>
internal sealed class LogCall(IWork work, IRecordWriter records, WriteTip writeTip, TimeProvider clock)
{
    public async Task<RecordId> RunAsync(LogCallRequest request, CancellationToken cancel) => (await work.WriteAsync(async db =>
    {
        if (!db.Reader.IsCenterStaff || !db.Reader.Holds(Duties.Triage)) throw new RefusedException(NotYours);
        if (request.Key is { Length: > 0 } key && await records.FindBySubmitKeyAsync(db, key, cancel) is { } before) return new Logged(before);

        var record = await writeTip.RunAsync(db, ReportOf(request, db.Reader.TimeZone), new TipOrigin("phone", clock.GetUtcNow(), SubmitKey: request.Key), cancel);
        return new Logged(record.Id);
    }, cancel)).Record;

    private sealed record Logged(RecordId Record);

    private static CitizenReport ReportOf(LogCallRequest request, string zone) => new()
    {
        What = request.What,
        Happening = request.HappeningNow ? "yes" : null,
        When = new ReportedTime
        {
            Date = request.When?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = request.When?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Zone = zone,
        },
        Where = new ReportedPlace { Address = request.Where, City = request.City, State = request.State },
        People = Said(request.PersonName, request.PersonPhone, request.PersonLooks)
            ? [new ReportedPerson { Name = request.PersonName, Phone = request.PersonPhone, Description = request.PersonLooks }] : [],
        Vehicles = Said(request.Plate, request.Vehicle) ? [new ReportedVehicle { Kind = "car", Plate = request.Plate, State = request.PlateState, Description = request.Vehicle }] : [],
        Threat = new ReportedThreat { Weapons = request.Weapons ? "yes" : null },
        By = new ReportedBy { Named = Said(request.CallerName, request.CallerPhone), Name = request.CallerName, Phone = request.CallerPhone, MayContact = true },
    };

    private static bool Said(params string?[] texts) => texts.Any(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Refusal NotYours = new("intake.call-duty", "Calls are logged by the center's staff with the triage duty.", "Tessera: may act");
}

/// <summary>The tip a call became.</summary>
public sealed record LoggedCall(RecordId Record);

internal static class LogCallEndpoint
{
    public static void MapLogCall(this IEndpointRouteBuilder api) => api
        .MapPost("/calls", HandleAsync)
        .WithSummary("Log a call as a tip")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Created<LoggedCall>> HandleAsync(LogCallRequest request, LogCall log, CancellationToken cancel)
    {
        var record = await log.RunAsync(request, cancel);
        return TypedResults.Created($"/records/{record}", new LoggedCall(record));
    }
}
