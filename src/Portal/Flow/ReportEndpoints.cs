using Tessera.Portal.Speech;

namespace Tessera.Portal.Flow;

internal static class ReportEndpoints
{
    public static void MapReport(this IEndpointRouteBuilder door, Language language)
    {
        door.MapGet(ReportFlow.Path, (ReportFlow flow) => flow.Begin(language));
        door.MapPost(ReportFlow.Path, (HttpContext http, ReportFlow flow, CancellationToken cancel) => flow.HandleAsync(http, language, cancel))
            .WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute());      // Files/Uploads has the limit, and keeps the text
    }
}
