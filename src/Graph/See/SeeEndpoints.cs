using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.See;

internal static class SeeEndpoints
{
    public static void MapSee(this IEndpointRouteBuilder api)
    {
        api.MapGet("/records/{id}/mentions", MentionsAsync).Sees().WithSummary("What a record names").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/records/{id}/dots", DotsAsync).Sees().WithSummary("What else is held of what a record names").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/entities/{mention}", EntityAsync).SeesMention("mention").WithSummary("Everything said of what a mention names, as far as you may see").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IReadOnlyList<MentionView>>> MentionsAsync(RecordId id, IWork work, IMentions mentions, CancellationToken cancel) =>
        TypedResults.Ok(await work.ReadAsync(db => mentions.OfAsync(db, id, cancel), cancel));

    private static async Task<Results<Ok<DotsView>, NotFound>> DotsAsync(RecordId id, IWork work, IDots dots, CancellationToken cancel) =>
        await work.ReadAsync(async db =>
        {
            var view = await dots.OfAsync(db, id, cancel);
            if (view is not null) db.Show(id, view.Version, "dots.viewed");
            return view;
        }, cancel) is { } shown ? TypedResults.Ok(shown) : TypedResults.NotFound();

    private static async Task<Results<Ok<EntityView>, NotFound>> EntityAsync(MentionId mention, IWork work, CancellationToken cancel) =>
        await work.ReadAsync(db => SeenEntity.OfAsync(db, mention, cancel), cancel) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
}
