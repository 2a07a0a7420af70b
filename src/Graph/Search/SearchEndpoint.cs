using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Search;

/// <summary>What was found, as the API says it.</summary>
internal sealed record SearchAnswer(Guid Inquiry, int Total, int Found, int Page, int Pages, IReadOnlyList<string> AskForPurpose, IReadOnlyList<FoundThingView> Things, IReadOnlyList<FoundRecordView> Records, IReadOnlyList<FacetView> Facets)
{
    public static SearchAnswer Of(SearchView view) =>
        new(view.Inquiry, view.Total, view.Found, view.Filter.Page, view.Pages, view.Waiting, view.Things, view.Records, view.Facets);
}

internal static class SearchEndpoint
{
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapPost("/search", AskAsync).WithSummary("Search what you may see; the words are in the body, never in an address")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/search/{inquiry:guid}", ReadAsync).WithSummary("A page of what a search of yours finds now")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<SearchAnswer>, NotFound>> AskAsync(SearchRequest request, Search search, SearchReading reading, IWork work, CancellationToken cancel)
    {
        var inquiry = await search.RunAsync(request, cancel);
        return await work.ReadAsync(db => reading.ReadAsync(db, inquiry, new SearchFilter(), cancel), cancel) is { } view ? TypedResults.Ok(SearchAnswer.Of(view)) : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<SearchAnswer>, NotFound, ValidationProblem>> ReadAsync(
        Guid inquiry, [AsParameters] SearchAddress address, SearchReading reading, IWork work, CancellationToken cancel)
    {
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal);
        var filter = SearchFilter.Read(address, wrong);
        var view = await work.ReadAsync(db => reading.ReadAsync(db, inquiry, filter, cancel), cancel);
        if (view is null) return TypedResults.NotFound();
        if (wrong.Count > 0) return TypedResults.ValidationProblem(wrong.ToDictionary(field => field.Key, field => new[] { field.Value }, StringComparer.Ordinal));
        return TypedResults.Ok(SearchAnswer.Of(view));
    }
}
