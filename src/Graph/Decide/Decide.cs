using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Decide;

/// <summary>Confirms what a rule proposed, rejects what was not meant, says of a mention in which role it is named and how good it is.</summary>
internal sealed class Decide(IWork work, IMentions mentions)
{
    public Task<MentionView?> ConfirmAsync(MentionId id, DecideRequest request, CancellationToken cancel) =>
        work.WriteAsync(db => mentions.ConfirmAsync(db, id, request.Role, Parent(request), request.Grade, cancel), cancel);

    public Task<MentionView?> RejectAsync(MentionId id, CancellationToken cancel) =>
        work.WriteAsync(db => mentions.RejectAsync(db, id, cancel), cancel);

    public Task<MentionView?> DescribeAsync(MentionId id, DecideRequest request, CancellationToken cancel) =>
        work.WriteAsync(db => mentions.DescribeAsync(db, id, request.Role, Parent(request), request.Grade, cancel), cancel);

    private static MentionId? Parent(DecideRequest request) => request.Parent is { } parent ? new(parent) : null;
}

internal static class DecideEndpoints
{
    public static void MapDecide(this IEndpointRouteBuilder api)
    {
        api.MapPost("/mentions/{id}/confirm", ConfirmAsync).SeesMention("id").WithSummary("Confirm that the record means this").Answers();
        api.MapPost("/mentions/{id}/reject", RejectAsync).SeesMention("id").WithSummary("Reject what the record does not mean").Answers();
        api.MapPost("/mentions/{id}/describe", DescribeAsync).SeesMention("id").WithSummary("Say in which role a mention is named and how good it is").Answers();
    }

    private static void Answers(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<MentionView>, NotFound>> ConfirmAsync(MentionId id, DecideRequest request, Decide decide, CancellationToken cancel) =>
        await decide.ConfirmAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<Results<Ok<MentionView>, NotFound>> RejectAsync(MentionId id, Decide decide, CancellationToken cancel) =>
        await decide.RejectAsync(id, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<Results<Ok<MentionView>, NotFound>> DescribeAsync(MentionId id, DecideRequest request, Decide decide, CancellationToken cancel) =>
        await decide.DescribeAsync(id, request, cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
