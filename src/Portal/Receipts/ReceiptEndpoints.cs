using Tessera.Portal.Speech;

namespace Tessera.Portal.Receipts;

internal static class ReceiptEndpoints
{
    public static void MapReceipts(this IEndpointRouteBuilder door, Language language)
    {
        door.MapGet(ReceiptDesk.Path, (ReceiptDesk desk) => desk.Ask(language));
        door.MapPost(ReceiptDesk.Path, (HttpContext http, ReceiptDesk desk, CancellationToken cancel) => desk.OpenAsync(http, language, cancel));
        door.MapPost("/receipt/save", (HttpContext http, ReceiptDesk desk, CancellationToken cancel) => desk.SaveAsync(http, language, cancel));
        door.MapPost("/receipt/say", (HttpContext http, ReceiptDesk desk, CancellationToken cancel) => desk.SayAsync(http, language, cancel))
            .WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute());
    }
}
