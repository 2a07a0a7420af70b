using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;
using Tessera.Vetting.Decide;

namespace Tessera.Vetting.CloseSar;

/// <summary>Closes a SAR that is not worth a determination. Its content goes on the clock of rejected submissions.</summary>
internal sealed class CloseSar(IWork work, IRecordWriter writer, IDesk desk, Consequences consequences)
{
    public Task<SarView?> RunAsync(RecordId id, CloseSarRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (await SarFile.FindAsync(db, id, cancel) is not { } file) return null;

        CloseRule.Check(file.Sar, Vetter.Of(db.Reader), request.Reason, request.Why).Enforce();
        file.Sar.Explain(await writer.SealAsync(db, id, request.Why.Trim(), "close", cancel));
        await consequences.CloseAsync(db, file, request.Reason);
        await desk.TakeOffAsync(db, id, Queues.Sars, cancel);
        await desk.TakeOffAsync(db, id, Queues.SecondReader, cancel);
        return SarView.Of(file.Record, file.Sar);
    }, cancel);
}

internal static class CloseSarEndpoint
{
    public static void MapCloseSar(this IEndpointRouteBuilder api) => api
        .MapPost("/sars/{id}/closing", HandleAsync)
        .Sees()
        .WithSummary("Close a SAR before it is determined")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SarView>, NotFound>> HandleAsync(RecordId id, CloseSarRequest request, CloseSar close, CancellationToken cancel) =>
        await close.RunAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
