using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Withdraw;

/// <summary>Ends a recipient's sight at once: record, search, files, API. What they wrote themselves stays theirs.</summary>
internal sealed class Withdraw(IWork work, IRelease release)
{
    public Task<string?> RunAsync(RecordId id, GrantId grantId, WithdrawRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        var grant = await db.Grants.FirstOrDefaultAsync(g => g.Id == grantId && g.Record == id, cancel);
        if (record is null || grant is null) return null;

        await release.WithdrawAsync(db, record, grant, request.Why, cancel);
        return record.Number;
    }, cancel);
}

internal static class WithdrawEndpoint
{
    public static void MapWithdraw(this IEndpointRouteBuilder api) => api
        .MapPost("/records/{id}/grants/{grant}/withdrawal", HandleAsync)
        .Sees()
        .WithSummary("Take a record back from one recipient")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> HandleAsync(
        RecordId id, GrantId grant, WithdrawRequest request, Withdraw withdraw, CancellationToken cancel) =>
        await withdraw.RunAsync(id, grant, request, cancel) is null ? TypedResults.NotFound() : TypedResults.NoContent();
}
